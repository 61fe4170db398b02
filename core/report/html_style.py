"""The style sheet of the HTML report, built from the palette; light, dark and on paper."""

from __future__ import annotations

from collections.abc import Mapping

from core.palette import INKS_ON_DARK, INKS_ON_LIGHT, Ink, Kind

_UNDERLINES = {
    Kind.CONTRADICT: "wavy",
    Kind.DIFFER: "dashed",
    Kind.AGREE: "solid",
    Kind.ONLY: "dotted",
    Kind.UNSURE: "double",
}
"""The CSS ``text-decoration-style`` of a marked passage."""

_BASE = """
:root { color-scheme: light dark; --ground: #FFFFFF; --text: #1A1A1A; --faint: #595A60; }
body { margin: 0 auto; max-width: 90rem; padding: 1rem; background: var(--ground);
  color: var(--text); font: 1rem/1.5 Georgia, "Times New Roman", serif; }
h1, h2, h3, header, footer, figcaption, .source { font-family: system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; break-after: avoid; }
h3 { font-size: 1rem; margin: 0; }
small, figcaption, footer, .source { color: var(--faint); font-weight: normal; font-size: .85em; }
.source { overflow-wrap: anywhere; white-space: normal; }
.legend { display: flex; flex-wrap: wrap; gap: .5rem; padding: 0; list-style: none; }
.legend li { padding: .1rem .6rem; border: 2px solid var(--line); background: var(--fill); }
.banner { border: 2px solid var(--text); padding: .5rem; font-weight: bold; }
.articles, .sides { display: grid; gap: 1.5rem; }
.articles { grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); }
.articles > article { max-width: 75ch; overflow-wrap: anywhere; }
.articles p { white-space: pre-wrap; }
.articles a { color: inherit; background: var(--fill); text-decoration: underline;
  text-decoration-style: var(--underline); text-decoration-color: var(--line); }
.articles a:target, .row:target { outline: 3px solid #0B5FFF; }
.row { border-left: .4rem solid var(--line); padding: .4rem .8rem; margin: .8rem 0;
  break-inside: avoid; }
.sides { grid-template-columns: 1fr 1fr; }
figure, blockquote { margin: .3rem 0; }
.row b { background: var(--fill); }
.row a { color: inherit; }
@media (max-width: 40rem) { .sides { grid-template-columns: 1fr; } }
"""
_PRINT = """
@media print { body { font-size: 10pt; max-width: none; padding: 0; }
  .articles { grid-template-columns: repeat(auto-fit, minmax(8cm, 1fr)); }
  .articles a, .legend li, .row b { print-color-adjust: exact; } }
"""


def _rules(inks: Mapping[Kind, Ink]) -> str:
    """One rule a kind that sets its colours on one ground."""
    return "\n".join(
        f".{kind} {{ --line: {ink.line}; --fill: {ink.fill}; --underline: {_UNDERLINES[kind]}; }}"
        for kind, ink in inks.items()
    )


_DARK = (
    "@media screen and (prefers-color-scheme: dark) {\n"
    ":root { --ground: #1B1D21; --text: #ECECEC; --faint: #A9AAB2; }\n"
    f"{_rules(INKS_ON_DARK)}\n}}"
)
STYLE = f"{_BASE}{_rules(INKS_ON_LIGHT)}\n{_DARK}{_PRINT}"
