"""The window of Crosslight."""
