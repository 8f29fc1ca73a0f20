"""Pure normalisers: words in, typed values out; nothing here sees an article."""
