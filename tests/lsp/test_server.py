"""A real client talks to `checker lsp` over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls")

from lsprotocol import types as lsp
from pygls.lsp.client import BaseLanguageClient  # type: ignore[attr-defined]

SOURCE = "The ferry Solveig sank off Tarvik on Tuesday, killing 14 people, police said.\n"
DRAFT = (
    "# Ferry sinks\n\n"
    "Forty people were killed when the ferry Solveig sank off Tarvik on Tuesday.\n\n"
    "😀 Talks in Kiev went on.\n"
)


class Client:
    """The editor's side of a session: requests, and diagnostics as they come."""

    def __init__(self) -> None:
        self.client = BaseLanguageClient("test", "1")
        self.published: asyncio.Queue[lsp.PublishDiagnosticsParams] = asyncio.Queue()
        self.shown: list[str] = []
        self.registered: list[str] = []

        @self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def publish(params: lsp.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

        @self.client.feature(lsp.CLIENT_REGISTER_CAPABILITY)  # type: ignore[untyped-decorator]
        def register(params: lsp.RegistrationParams) -> None:
            self.registered += [r.method for r in params.registrations]

        @self.client.feature(lsp.WINDOW_SHOW_MESSAGE)  # type: ignore[untyped-decorator]
        def show(params: lsp.ShowMessageParams) -> None:
            self.shown.append(params.message)

        @self.client.feature(lsp.WINDOW_LOG_MESSAGE)  # type: ignore[untyped-decorator]
        def log(params: lsp.LogMessageParams) -> None:
            pass

    async def start(self, folder: Path) -> None:
        await self.client.start_io(sys.executable, "-m", "checker", "lsp", cwd=str(folder))
        await self.client.initialize_async(
            lsp.InitializeParams(
                capabilities=lsp.ClientCapabilities(
                    workspace=lsp.WorkspaceClientCapabilities(
                        did_change_watched_files=lsp.DidChangeWatchedFilesClientCapabilities(
                            dynamic_registration=True
                        )
                    )
                ),
                workspace_folders=[lsp.WorkspaceFolder(folder.as_uri(), "work")],
            )
        )
        self.client.initialized(lsp.InitializedParams())

    async def next(self) -> lsp.PublishDiagnosticsParams:
        return await asyncio.wait_for(self.published.get(), 60)

    async def stop(self) -> None:
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await asyncio.wait_for(self.client.stop(), 20)  # type: ignore[no-untyped-call]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    work = tmp_path / "work"
    (work / "sources").mkdir(parents=True)
    (work / ".git").mkdir()
    (work / "sources/dpa.txt").write_text(SOURCE, "utf-8")
    (work / "draft.md").write_text(DRAFT, "utf-8")
    (work / "checker.yaml").write_text(
        "names: {house-style: {Kiev: Kyiv}}\ngate: {sources: [sources], unsupported: 'off'}\n",
        "utf-8",
    )
    return work


def change(uri: str, version: int, text: str) -> lsp.DidChangeTextDocumentParams:
    return lsp.DidChangeTextDocumentParams(
        lsp.VersionedTextDocumentIdentifier(version, uri),
        [lsp.TextDocumentContentChangeWholeDocument(text)],
    )


@pytest.mark.model
def test_a_session(folder: Path) -> None:
    asyncio.run(_session(folder))


async def _session(folder: Path) -> None:
    editor = Client()
    await editor.start(folder)
    uri = (folder / "draft.md").as_uri()
    item = lsp.TextDocumentItem(uri, "markdown", 1, DRAFT)
    editor.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))

    # diagnostics: the disputed words, and the source's passage beside them
    opened = await editor.next()
    found = {d.code: d for d in opened.diagnostics}
    assert set(found) == {"quantity-death-toll", "house-style"}
    toll, style = found["quantity-death-toll"], found["house-style"]
    assert toll.severity == lsp.DiagnosticSeverity.Error
    assert toll.range.start == lsp.Position(2, 0)
    [other] = toll.related_information or []
    assert other.location.uri == (folder / "sources/dpa.txt").as_uri()
    assert "14 people" in other.message
    assert style.range == lsp.Range(lsp.Position(4, 12), lsp.Position(4, 16))  # 😀 is two units

    # hover: both passages
    where = lsp.TextDocumentIdentifier(uri)
    hover = await editor.client.text_document_hover_async(
        lsp.HoverParams(where, lsp.Position(2, 3))
    )
    assert hover is not None
    assert isinstance(hover.contents, lsp.MarkupContent)
    assert "Forty people" in hover.contents.value
    assert "killing 14 people" in hover.contents.value
    assert (
        await editor.client.text_document_hover_async(lsp.HoverParams(where, lsp.Position(1, 0)))
        is None
    )

    # code actions: the fix, and a suppression that waits for its reason
    listed = await _actions(editor, where, style)
    assert listed[0].title == "Write: Kyiv"
    [edit] = _edits(listed[0], uri)
    assert (edit.range, edit.new_text) == (style.range, "Kyiv")
    [ignore] = [a for a in await _actions(editor, where, toll) if a.title.startswith("Ignore")]
    [edit] = _edits(ignore, uri)
    assert edit.range.start == edit.range.end == lsp.Position(2, 0)
    assert edit.new_text == "<!-- checker: ignore quantity-death-toll because -->\n"

    # a change: checked anew after a pause, the unfinished suppression is told of
    lines = DRAFT.split("\n")
    lines.insert(2, edit.new_text.rstrip())
    editor.client.text_document_did_change(change(uri, 2, "\n".join(lines)))
    changed = await editor.next()
    assert changed.version == 2
    assert {"suppression-malformed", "quantity-death-toll"} <= {d.code for d in changed.diagnostics}
    text = "\n".join(lines).replace("because -->", "because the toll rose -->")
    text = text.replace("Kiev", "Kyiv")
    editor.client.text_document_did_change(change(uri, 3, text))
    assert not (await editor.next()).diagnostics

    # front matter that cannot be read is told of on the first line; closing clears
    editor.client.text_document_did_change(change(uri, 4, "---\nsource: a\n" + text))
    [fault] = (await editor.next()).diagnostics
    assert fault.code == "not-checked"
    editor.client.text_document_did_close(lsp.DidCloseTextDocumentParams(where))
    assert not (await editor.next()).diagnostics
    assert editor.shown == []
    await editor.stop()


async def _actions(
    editor: Client, where: lsp.TextDocumentIdentifier, at: lsp.Diagnostic
) -> list[lsp.CodeAction]:
    got: Any = await editor.client.text_document_code_action_async(
        lsp.CodeActionParams(where, at.range, lsp.CodeActionContext([at]))
    )
    return list(got or [])


def _edits(action: lsp.CodeAction, uri: str) -> list[lsp.TextEdit]:
    assert action.edit is not None
    assert action.edit.changes is not None
    return list(action.edit.changes[uri])


@pytest.mark.model
def test_drafts_are_checked_anew_when_a_source_or_a_setting_changes(folder: Path) -> None:
    asyncio.run(_watching(folder))


async def _watching(folder: Path) -> None:
    editor = Client()
    await editor.start(folder)
    uri = (folder / "draft.md").as_uri()
    item = lsp.TextDocumentItem(uri, "markdown", 1, DRAFT)
    editor.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
    opened = await editor.next()
    assert {d.code for d in opened.diagnostics} == {"quantity-death-toll", "house-style"}
    assert editor.registered == [lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES]

    async def after(name: str, text: str) -> set[object]:
        (folder / name).write_text(text, "utf-8")
        event = lsp.FileEvent((folder / name).as_uri(), lsp.FileChangeType.Changed)
        editor.client.workspace_did_change_watched_files(lsp.DidChangeWatchedFilesParams([event]))
        return {d.code for d in (await editor.next()).diagnostics}

    assert await after("sources/dpa.txt", SOURCE.replace("14", "40")) == {"house-style"}
    settings = "gate: {sources: [sources], unsupported: 'off'}\n"
    assert await after("checker.yaml", settings) == set()
    await editor.stop()


@pytest.mark.model
def test_bad_settings_are_told_and_do_not_end_the_session(folder: Path) -> None:
    (folder / "checker.yaml").write_text("gate: {fail-on: errors}\n", "utf-8")

    async def session() -> list[str]:
        editor = Client()
        await editor.start(folder)
        item = lsp.TextDocumentItem((folder / "draft.md").as_uri(), "markdown", 1, DRAFT)
        editor.client.text_document_did_open(lsp.DidOpenTextDocumentParams(item))
        for _ in range(300):
            if editor.shown:
                break
            await asyncio.sleep(0.1)
        await editor.stop()
        return editor.shown

    [said] = asyncio.run(session())
    assert "fail-on" in said
