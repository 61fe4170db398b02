"""The closed classes of words that decide where a name begins, ends and parts."""

from __future__ import annotations

from core.facts.lemmas import word_set
from core.facts.periods import MONTHS, WEEKDAYS

# Words that stand before a person's name and are no part of it.
TITLES = word_set(
    "mr mrs ms miss dr prof professor president chancellor premier senator sen representative rep "
    "congressman congresswoman governor gov mayor general gen colonel col captain capt major maj "
    "lieutenant lt sergeant sgt corporal cpl private pvt admiral adm commander brigadier marshal "
    "judge justice secretary minister ambassador envoy speaker chairman chairwoman chair chief "
    "director spokesman spokeswoman spokesperson king queen prince princess pope cardinal bishop "
    "archbishop reverend rev rabbi imam sheikh sheik ayatollah mullah maulana sultan emir sir lord "
    "lady dame baroness baron attorney detective inspector officer deputy sheriff commissioner "
    "leader candidate nominee counsel editor whip coach actor actress singer author hon"
)
# Words that belong to a title when one stands next to them ("Prime Minister").
TITLE_PARTS = word_set(
    "prime vice foreign interior defense defence finance press deputy acting former first "
    "executive general state assistant under supreme elect majority minority"
)
# Family names too, where they end a run that begins with another name ("Steve King").
TITLES_AND_SURNAMES = word_set("king prince pope bishop judge marshal lord major baron coach")
# What a title may be of ("Chief of Staff", "Secretary of State").
TITLE_FIELDS = word_set(
    "staff state defense defence justice police treasury war navy army interior energy labor "
    "education commerce homeland security health"
)
# Small words of personal names ("Bashar al-Assad", "Ursula von der Leyen").
PARTICLES = word_set(
    "al el ul bin ibn bint abu abd de del della di da dos van von der den la le ten ter"
)
# Those with which a name may begin.
LEADING_PARTICLES = word_set("al el bin van von")
# Small words inside the names of institutions.
INNER = word_set("of for")
# Heads of institutions whose name may run on over "and" ("Centers for Control and Prevention").
INSTITUTION_HEADS = word_set(
    "agency authority board bureau center centers centre centres college commission committee "
    "council department federation foundation fund institute ministry office organization "
    "organisation school society university"
)
# Words that make a run of capitals an institution, a law or an event, and no person.
IMPERSONAL = INSTITUTION_HEADS | word_set(
    "act airlines airport amendment army association bank care club company "
    "conference congress constitution corporation court day force forces front government group "
    "house medicare movement national news open parliament party plan police post press "
    "republic security senate service state states street team times treaty tribune union united "
    "war week world"
)
# Peoples and faiths without a state of their own: like demonyms, they qualify a name and are
# never the family name in it.
PEOPLES = word_set(
    "arab arabs buddhist buddhists catholic catholics christian christians hindu hindus hispanic "
    "hispanics islamic islamist islamists jew jews jewish kurd kurds kurdish latino latinos muslim "
    "muslims pashtun pashtuns protestant protestants rohingya roma salafi salafis shia shias "
    "shiite shiites sikh sikhs sunni sunnis uighur uighurs uyghur uyghurs western yazidi yazidis"
)
# Capitals that never begin a name.
NEVER = frozenset({*MONTHS, *WEEKDAYS}) | word_set(
    "i a ok am pm a.m p.m gmt et est edt utc no jan feb mar apr jun jul aug sep sept oct nov dec "
    "million billion trillion"
)
# Words whose capital at the start of a sentence says nothing, also before a name.
SENTENCE_STARTERS = word_set(
    "the a an this that these those it he she we you they his her its our my your their there here "
    "in on at by for from to of with without within as if when while where what who whom which why "
    "how but and or nor so yet not no yes after before since until during under over about above "
    "against among between through despite although though because however meanwhile moreover "
    "both each every all some any many most more few several one two three four five six seven "
    "eight nine ten dozens hundreds thousands last next now then today also even only just still "
    "according following including asked earlier later once another other such is are was were be "
    "has have had do does did will would can could may might must should let neither either per "
    "speaking quoting citing amid unlike like instead nevertheless nonetheless ahead much "
    "well oh please thank thanks says said breaking exclusive watch read related updated "
    "published photo image video into onto off out up down near behind beyond toward towards "
    "them us him me whether than them again never always often perhaps maybe indeed rather"
)
# First parts of hyphened words that are no part of the name behind them ("pro-Taliban").
PREFIXES = word_set("anti ex mid non post pre pro")
