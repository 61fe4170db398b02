"""Abbreviations of English news, by what may follow them.

From the Associated Press stylebook's entries on titles, states, months, military ranks and
addresses; nupunkt's own model knows most of the rest. In lower case, without the last stop.
"""

from __future__ import annotations

from core.text.wordlists import word_set

BEFORE_NAMES = word_set("""
    adm asst atty brig capt cmdr col cpl dep det dr fr gen gov hon insp lance lt maj messrs mlle
    mme mr mrs ms msgr mt pfc pres prof pvt rep reps rev rt sen sens sgt spc spec sr ste st supt
    vol vs v jan feb mar apr aug sept sep oct nov dec no nos fig pp op cf e.g i.e viz ca approx al
    """)
"""Titles, ranks, months and pointers: a name or a number follows, never a new sentence."""

MAY_END = word_set("""
    u.s u.k u.n e.u u.a.e u.s.a d.c a.m p.m inc corp co ltd llc plc bros jr sr etc ph.d m.d b.a
    m.a est ave blvd rd ft jan feb mar apr aug sept sep oct nov dec
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
    nev n.h n.j n.m n.y n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo
    """)
"""May stand inside a sentence or end it: what follows decides."""

STARTERS = word_set("""
    the a an this that these those he she it they we i you there here his her its their our my in
    on at after before when while if as since although though but and so yet however meanwhile
    for from with among by during under what who why how some many most all both no not
    """)
"""Words that begin a sentence when they are capitalised behind an abbreviation."""
