"""Claims of one story in, aligned pairs out. One comparator file per kind."""
