"""The language server: what the gate finds, shown in an editor while a draft is written.

Needs the extra `checker[lsp]` (pygls). Nothing is imported here, so that asking costs nothing.
"""
