"""Loads the language model, once per name, and says what to do when it is missing."""

from __future__ import annotations

from functools import lru_cache
from importlib import metadata, util
from typing import TYPE_CHECKING

from checker.config import DEFAULT_MODEL
from checker.errors import ConfigError

if TYPE_CHECKING:
    from spacy.language import Language


def model_identity(name: str = DEFAULT_MODEL) -> str:
    """Name and version of the installed model, without importing spaCy (a cache key).

    Raises ConfigError with the install command when there is no such package.
    """
    package = name.replace("-", "_")
    if util.find_spec(package) is None:
        raise ConfigError(
            f"language model {name!r} is not installed; install it with: "
            f"pip install {package.replace('_', '-')}"
        )
    try:
        version = metadata.version(package)
    except metadata.PackageNotFoundError:
        version = "unknown"
    return f"{package} {version} / spacy {metadata.version('spacy')}"


@lru_cache(maxsize=2)
def load_model(name: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline `name`; raises ConfigError when it is missing or lacks a parser."""
    model_identity(name)
    import spacy

    try:
        nlp = spacy.load(name.replace("-", "_"))
    except OSError as error:
        raise ConfigError(f"language model {name!r} does not load: {error}") from error
    missing = {"parser", "ner"} - set(nlp.pipe_names)
    if missing:
        raise ConfigError(f"language model {name!r} has no {' and no '.join(sorted(missing))}")
    from checker.annotate.abbreviations import add_abbreviations

    add_abbreviations(nlp)
    # A paragraph longer than this is refused by spaCy to bound memory; ours are read with a cap.
    nlp.max_length = 5_000_000
    return nlp
