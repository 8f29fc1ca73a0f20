"""Articles in, annotations out: the only stage that knows spaCy."""

from checker.annotate.fold import fold_text
from checker.annotate.model_loader import load_model, model_identity
from checker.annotate.parse import annotate_articles

__all__ = ["annotate_articles", "fold_text", "load_model", "model_identity"]
