"""Sentences -> claims, each with who says it and how firmly."""

from core.claims.attribution import AttributionTagger, RuleTagger, attributions
from core.claims.clauses import claims_of

__all__ = ["AttributionTagger", "RuleTagger", "attributions", "claims_of"]
