"""The server: an editor's requests to a session, and its findings back.

Checks run one at a time beside the protocol's loop. While somebody types, a check waits for a
pause; a result that the text has outrun is thrown away.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from lsprotocol import types as lsp
from pygls import uris
from pygls.lsp.server import LanguageServer

import checker
from checker.errors import CheckerError
from checker.lsp import messages
from checker.lsp.positions import Positions
from checker.lsp.session import Checked, Session
from checker.model import Report
from checker.read.find import ENDINGS

# Files that settings, rules and lists of names are in.
_SETTINGS = (".yaml", ".yml", ".toml")
PAUSE = 0.5  # seconds without a key before a changed text is checked


@dataclass(slots=True)
class _Document:
    """What is known of an open draft: the text that was checked, and its report."""

    text: str = ""
    report: Report | None = None


class Server(LanguageServer):
    """The language server's state; `start_io` of the base class runs it."""

    def __init__(self, make_session: Callable[[], Session] = Session) -> None:
        super().__init__(
            "checker", checker.__version__, text_document_sync_kind=lsp.TextDocumentSyncKind.Full
        )
        self._make_session = make_session
        self._session: Session | None = None
        self._worker = ThreadPoolExecutor(max_workers=1)
        self._open: dict[str, _Document] = {}
        self._waiting: dict[str, asyncio.Task[None]] = {}

    @property
    def encoding(self) -> str:
        agreed = self.workspace.position_encoding or lsp.PositionEncodingKind.Utf16
        return str(getattr(agreed, "value", agreed))

    @property
    def open_documents(self) -> frozenset[str]:
        """The addresses of the drafts on the screen."""
        return frozenset(self._open)

    def schedule(self, uri: str, pause: float) -> None:
        """Checks a document after a pause, unless it is scheduled anew before."""
        self.forget_schedule(uri)
        self._open.setdefault(uri, _Document())
        self._waiting[uri] = asyncio.ensure_future(self._check_after(uri, pause))

    def source_changed(self, settings: bool) -> None:
        """Checks every open draft anew: a file beside them changed, or the settings did."""
        if settings:
            self._session = None
        for uri in list(self._open):
            self.schedule(uri, PAUSE)

    def forget_schedule(self, uri: str) -> None:
        if task := self._waiting.pop(uri, None):
            task.cancel()

    def close(self, uri: str) -> None:
        """Takes a document's findings off the screen."""
        self.forget_schedule(uri)
        self._open.pop(uri, None)
        self._publish(uri, None, [])

    def known(self, uri: str) -> tuple[Report, Positions] | None:
        """The report on a document as it stands, None while it is being checked."""
        document = self._open.get(uri)
        if document is None or document.report is None:
            return None
        text = self.workspace.get_text_document(uri).source
        if text != document.text:
            return None
        return document.report, Positions(text, self.encoding)

    async def _check_after(self, uri: str, pause: float) -> None:
        await asyncio.sleep(pause)
        document = self.workspace.get_text_document(uri)
        text, version = document.source, document.version
        path = uris.to_fs_path(uri) or uri
        loop = asyncio.get_running_loop()
        try:
            checked = await loop.run_in_executor(self._worker, self._check, path, text)
        except CheckerError as error:  # settings or rules that cannot be used
            params = lsp.ShowMessageParams(lsp.MessageType.Error, f"checker: {error}")
            self.window_show_message(params)
            return
        kept = self._open.get(uri)
        if kept is None or self.workspace.get_text_document(uri).version != version:
            return
        kept.text, kept.report = text, checked.report
        if checked.report is None:
            self._publish(uri, version, [messages.fault(checked.fault)])
        else:
            self._publish(uri, version, messages.diagnostics(checked.report, self.encoding))
        for line in checked.notes:
            self.window_log_message(lsp.LogMessageParams(lsp.MessageType.Info, line))

    def _check(self, path: str, text: str) -> Checked:
        # In the worker's thread: the cache's database belongs to the thread that opened it.
        if self._session is None:
            self._session = self._make_session()
        return self._session.check(os.path.relpath(path), text)

    def _publish(self, uri: str, version: int | None, found: list[lsp.Diagnostic]) -> None:
        self.text_document_publish_diagnostics(
            lsp.PublishDiagnosticsParams(
                uri,
                # Only the draft's own diagnostics have a place in it.
                found,
                version,
            )
        )


def _is_settings(uri: str) -> bool:
    return uri.lower().endswith(_SETTINGS)


def make_server(make_session: Callable[[], Session] = Session) -> Server:
    """A server with its requests wired; `start_io()` serves standard input and output."""
    server = Server(make_session)

    @server.feature(lsp.INITIALIZE)
    def initialize(ls: Server, params: lsp.InitializeParams) -> None:  # noqa: ARG001
        root = uris.to_fs_path(params.root_uri) if params.root_uri else params.root_path
        if params.workspace_folders:
            root = uris.to_fs_path(params.workspace_folders[0].uri)
        if root and os.path.isdir(root):
            os.chdir(root)  # settings and sources are found from the folder that is open

    @server.feature(lsp.TEXT_DOCUMENT_DID_OPEN)
    async def opened(ls: Server, params: lsp.DidOpenTextDocumentParams) -> None:
        ls.schedule(params.text_document.uri, 0)

    @server.feature(lsp.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(ls: Server, params: lsp.DidChangeTextDocumentParams) -> None:
        ls.schedule(params.text_document.uri, PAUSE)

    @server.feature(lsp.TEXT_DOCUMENT_DID_SAVE)
    async def saved(ls: Server, params: lsp.DidSaveTextDocumentParams) -> None:
        ls.source_changed(_is_settings(params.text_document.uri))  # it may be a source of another
        ls.schedule(params.text_document.uri, 0)

    @server.feature(lsp.INITIALIZED)
    async def initialized(ls: Server, params: lsp.InitializedParams) -> None:  # noqa: ARG001
        watched = ls.client_capabilities.workspace
        able = watched and watched.did_change_watched_files
        if able and able.dynamic_registration:
            watch = lsp.DidChangeWatchedFilesRegistrationOptions(
                [lsp.FileSystemWatcher(f"**/*{ending}") for ending in (*ENDINGS, *_SETTINGS)]
            )
            await ls.client_register_capability_async(
                lsp.RegistrationParams(
                    [
                        lsp.Registration(
                            "checker-files", lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES, watch
                        )
                    ]
                )
            )

    @server.feature(lsp.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    async def files_changed(ls: Server, params: lsp.DidChangeWatchedFilesParams) -> None:
        # Drafts that are open are known by what is typed, not by their files.
        others = [c.uri for c in params.changes if c.uri not in ls.open_documents]
        if others:
            ls.source_changed(any(map(_is_settings, others)))

    @server.feature(lsp.TEXT_DOCUMENT_DID_CLOSE)
    async def closed(ls: Server, params: lsp.DidCloseTextDocumentParams) -> None:
        ls.close(params.text_document.uri)

    @server.feature(lsp.TEXT_DOCUMENT_HOVER)
    def hover(ls: Server, params: lsp.HoverParams) -> lsp.Hover | None:
        known = ls.known(params.text_document.uri)
        if known is None:
            return None
        report, positions = known
        offset = positions.offset(params.position.line, params.position.character)
        return messages.hover(report, offset, ls.encoding)

    @server.feature(
        lsp.TEXT_DOCUMENT_CODE_ACTION,
        lsp.CodeActionOptions(code_action_kinds=[lsp.CodeActionKind.QuickFix]),
    )
    def actions(ls: Server, params: lsp.CodeActionParams) -> list[lsp.CodeAction]:
        uri = params.text_document.uri
        known = ls.known(uri)
        if known is None:
            return []
        report, positions = known
        start, end = (
            positions.offset(p.line, p.character) for p in (params.range.start, params.range.end)
        )
        return messages.actions(report, uri, start, end, ls.encoding)

    return server
