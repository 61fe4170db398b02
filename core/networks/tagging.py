"""What the attribution network is asked and how its answers are spelled."""

from __future__ import annotations

MAX_TOKENS = 96
CUE_TAGS = ("O", "B", "I")
ROLE_TAGS = ("none", "source", "content")
