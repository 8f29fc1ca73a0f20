"""Unified diffs to changed lines: against difflib on any lines, and against git's own forms."""

from __future__ import annotations

import difflib

from hypothesis import given
from hypothesis import strategies as st

from checker.gate.unified_diff import FileChange, parse_diff

# Lines that look like parts of a diff are the hard ones.
LINES = st.lists(
    st.sampled_from(
        ["a", "b", "", " ", "+x", "-x", "++ b/f", "-- a/f", "+++ b/g", "--- a/g", "@@ -1 +1 @@",
         "diff --git a/g b/g", "\\ No newline at end of file", "Binary files a and b differ"]
    ),
    max_size=12,
)  # fmt: skip


@given(LINES, LINES, st.integers(0, 3))
def test_added_and_removed_lines_are_those_of_difflib(
    old: list[str], new: list[str], context: int
) -> None:
    text = "\n".join(difflib.unified_diff(old, new, "a/f.md", "b/f.md", lineterm="", n=context))
    blocks = difflib.SequenceMatcher(None, old, new).get_opcodes()
    added = {n + 1 for tag, _, _, j1, j2 in blocks if tag != "equal" for n in range(j1, j2)}
    removed = {j1 + 1 for tag, *_, j1, _ in blocks if tag == "delete"}
    found = parse_diff(text)
    if old == new:
        assert found == {}
    else:
        assert found["f.md"].lines == added
        assert removed - added <= found["f.md"].removed_before


@given(st.text(alphabet='ab+-@ \n\\0123456789,/"\t\ud800', max_size=200))
def test_any_text_is_read(text: str) -> None:
    for change in parse_diff(text).values():
        assert all(n >= 0 for n in change.lines | change.removed_before)


def test_git_forms_new_renamed_deleted_binary_and_quoted() -> None:
    text = """\
diff --git a/new.md b/new.md
new file mode 100644
index 0000000..1111111
--- /dev/null
+++ b/new.md
@@ -0,0 +1,2 @@
+one
+two
\\ No newline at end of file
diff --git a/old.md b/named anew.md
similarity index 90%
rename from old.md
rename to named anew.md
--- a/old.md
+++ b/named anew.md\t
@@ -3 +3 @@ heading
-x
+y
diff --git a/gone.md b/gone.md
deleted file mode 100644
--- a/gone.md
+++ /dev/null
@@ -1 +0,0 @@
-x
diff --git a/a.docx b/a.docx
index 1..2 100644
Binary files a/a.docx and b/a.docx differ
diff --git "a/caf\\303\\251 \\"x\\".md" "b/caf\\303\\251 \\"x\\".md"
--- "a/caf\\303\\251 \\"x\\".md"
+++ "b/caf\\303\\251 \\"x\\".md"
@@ -5,2 +4,0 @@
-x
-y
"""
    assert parse_diff(text) == {
        "new.md": FileChange(frozenset({1, 2})),
        "named anew.md": FileChange(frozenset({3})),
        "a.docx": FileChange(binary=True),
        'café "x".md': FileChange(removed_before=frozenset({5})),
    }


def test_a_plain_diff_without_prefixes_and_with_crlf() -> None:
    text = (
        "--- drafts/a.md\t2026-01-01\r\n+++ drafts/a.md\t2026-01-02\r\n@@ -1 +1 @@\r\n-a\r\n+b\r\n"
    )
    assert parse_diff(text) == {"drafts/a.md": FileChange(frozenset({1}))}
