"""Addresses of the web, told from other words."""

from __future__ import annotations


def is_address(text: str) -> bool:
    """Whether ``text`` is an address of the web (http or https) and nothing else."""
    words = text.split()
    return len(words) == 1 and words[0].lower().startswith(("http://", "https://"))
