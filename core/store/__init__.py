"""The library: articles, events, comparisons and what the reader made of them, in one file."""

from core.store.articles import ArticleRepository
from core.store.bodies import BodyRepository
from core.store.checking import CheckReport, check
from core.store.comparisons import ComparisonRepository
from core.store.events import EventRepository
from core.store.library import Library
from core.store.location import choose_path, given_place, library_path, usual_path
from core.store.moving import move_library
from core.store.packing import article_id, comparison_id
from core.store.records import (
    Added,
    ArticleOrder,
    ArticleSummary,
    ComparisonSummary,
    EventProposal,
    EventRules,
    Hit,
    Metadata,
    Note,
    Pin,
    StoredComparison,
    StoredEvent,
    StoredVector,
    SummaryPair,
)
from core.store.reviews import ReviewRepository
from core.store.searching import Search
from core.store.transfer import Taken, export_library, import_library
from core.store.vectors import VectorRepository

__all__ = [
    "Added",
    "ArticleOrder",
    "ArticleRepository",
    "ArticleSummary",
    "BodyRepository",
    "CheckReport",
    "ComparisonRepository",
    "ComparisonSummary",
    "EventProposal",
    "EventRepository",
    "EventRules",
    "Hit",
    "Library",
    "Metadata",
    "Note",
    "Pin",
    "ReviewRepository",
    "Search",
    "StoredComparison",
    "StoredEvent",
    "StoredVector",
    "SummaryPair",
    "Taken",
    "VectorRepository",
    "article_id",
    "check",
    "choose_path",
    "comparison_id",
    "export_library",
    "given_place",
    "import_library",
    "library_path",
    "move_library",
    "usual_path",
]
