"""Sentences -> claims, each with who says it and how firmly."""

from core.claims.attribution import AttributionTagger, RuleTagger
from core.claims.clauses import claims_of
from core.claims.network_tagger import NetworkTagger, attributions, tagger_of

__all__ = [
    "AttributionTagger",
    "NetworkTagger",
    "RuleTagger",
    "attributions",
    "claims_of",
    "tagger_of",
]
