"""The model over articles: offsets, sentences and tree as later stages count on them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from checker.annotate import annotate_articles
from checker.annotation import Annotation, Article

pytestmark = pytest.mark.model
Annotate = Callable[..., Annotation]

TEXT = (
    "Bridge opens\r\n\r\n“We won’t\u00a0close it,” Nora Lind’s deputy said – twice – on Monday.\r\n"
    "It cost €2.3m…\r\n\r\nMore than 1,200 people came; 12–15 left."
)


def test_tokens_slice_back_to_the_text_as_read(annotate: Annotate) -> None:
    annotation = annotate(TEXT)
    from checker.annotate import fold_text

    folded = fold_text(TEXT)
    for token in annotation.tokens:
        assert folded[token.start : token.end] == token.text
        assert not token.text.isspace()
    assert "".join(t.text for t in annotation.tokens) == "".join(folded.split())


def test_heads_and_sentences_fit_together(annotate: Annotate) -> None:
    annotation = annotate(TEXT)
    assert [t.i for t in annotation.tokens] == list(range(len(annotation.tokens)))
    for sentence in annotation.sentences:
        tokens = annotation.words(sentence)
        assert tokens
        assert (sentence.start, sentence.end) == (tokens[0].start, tokens[-1].end)
        for token in tokens:
            assert sentence.first <= token.head < sentence.last
            assert annotation.sentence(token.i) is sentence
    firsts = [s.first for s in annotation.sentences]
    assert firsts == sorted(firsts)
    assert annotation.sentences[0].headline


def test_walking_the_tree(annotate: Annotate) -> None:
    annotation = annotate("Nora Lind opened the long bridge.")
    verb = next(t for t in annotation.tokens if t.text == "opened")
    bridge = annotation.child(verb.i, "dobj")
    assert bridge is not None
    assert [t.text for t in annotation.subtree(bridge.i)] == ["the", "long", "bridge"]
    assert annotation.ancestors(bridge.i) == [verb]
    assert annotation.head(verb.i) == verb
    assert annotation.child(verb.i, "agent") is None


def test_batches_come_back_in_order_and_empty_texts_with_nothing() -> None:
    texts = ["Nora Lind left.", "", "---\nsource: x\n---\n", "It rained.\n\nThen it stopped."]
    articles = [Article(str(n), text) for n, text in enumerate(texts)]
    articles[2] = Article("2", texts[2], body=len(texts[2]))
    found = list(annotate_articles(articles, batch_size=2))
    assert [a.article.id for a in found] == ["0", "1", "2", "3"]
    assert [len(a.sentences) for a in found] == [1, 0, 0, 2]
    alone = [next(iter(annotate_articles([a]))) for a in articles]
    assert [list(map(repr, a.tokens)) for a in alone] == [list(map(repr, a.tokens)) for a in found]


def test_marks_of_markdown_are_not_parsed_and_offsets_are_the_files(annotate: Annotate) -> None:
    text = "The [Orla Bay](https://a.example/x), a **Dutch** ferry, sank. Nobody was hurt."
    annotation = annotate(text)
    plain = annotate("The Orla Bay, a Dutch ferry, sank. Nobody was hurt.")
    assert [t.text for t in annotation.tokens] == [t.text for t in plain.tokens]
    assert [t.head for t in annotation.tokens] == [t.head for t in plain.tokens]
    assert all(text[t.start : t.end] == t.text for t in annotation.tokens)
    start, end = text.index("Dutch"), text.index(" ferry")
    assert annotation.text(start, end).split() == ["Dutch"]


def test_front_matter_is_not_parsed(annotate: Annotate) -> None:
    text = "---\nsource: Tolby Post\n---\nIt rained."
    annotation = annotate(text, body=text.index("It"))
    assert [t.text for t in annotation.tokens] == ["It", "rained", "."]
    assert annotation.tokens[0].start == text.index("It")


def test_a_dateline_is_a_sentence_of_its_own_in_its_paragraph(annotate: Annotate) -> None:
    annotation = annotate(
        "Ridge claims three\n\n"
        "GENEVA, July 12, 2016 - Three hikers died below the ridge on Tuesday, police said."
    )
    _, line, lead = annotation.sentences
    assert annotation.text(line.start, line.end) == "GENEVA, July 12, 2016 -"
    assert line.paragraph == lead.paragraph


@pytest.mark.model
def test_unseen_characters_part_no_word_and_keep_offsets(
    annotate: Callable[..., Annotation],
) -> None:
    note = annotate("A crowd of 47,\u200b500 saw a pen\u00adalty from Veen\u200bstra.")
    words = {t.text: note.article.text[t.start : t.end] for t in note.tokens}
    assert words["47,500"] == "47,\u200b500"
    assert words["penalty"] == "pen\u00adalty"
    assert words["Veenstra"] == "Veen\u200bstra"
