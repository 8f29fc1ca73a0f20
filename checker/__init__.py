"""checker finds where articles on one event contradict each other."""

__version__ = "0.1.0"
