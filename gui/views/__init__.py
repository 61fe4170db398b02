"""Widgets: they paint records and emit what the reader wants."""
