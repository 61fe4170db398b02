"""Which articles tell of one event, and which are worth comparing with one another."""

from core.events.closeness import closeness_of
from core.events.counterparts import Counterpart, counterparts
from core.events.explaining import Why, why
from core.events.grouping import FREE, ReaderRules, grouped
from core.events.packing import packed, unpacked
from core.events.profiles import Profile, ProfileIndex, profiled

__all__ = [
    "FREE",
    "Counterpart",
    "Profile",
    "ProfileIndex",
    "ReaderRules",
    "Why",
    "closeness_of",
    "counterparts",
    "grouped",
    "packed",
    "profiled",
    "unpacked",
    "why",
]
