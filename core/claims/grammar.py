"""The little grammar that attribution needs: closed word classes and what a finite verb is.

Closed classes are listed in full. Open-class verbs are known by "-ed" or by the table of
irregular past forms (Quirk et al., A Comprehensive Grammar of English, 3.11-3.20) and, in the
present, by the commonest forms of news; a verb missed there costs a split, never an offset.
"""

from __future__ import annotations

from core.text.tokens import Token
from core.text.wordlists import word_set

AUXILIARIES = word_set("""
    is are was were am be has have had do does did will would can could may might must shall
    should ought isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't
    wouldn't can't couldn't mustn't shouldn't cannot 's 're 've 'd 'll
    """)
FINITE_AUXILIARIES = AUXILIARIES - {"be"}
CONTRACTIONS = ("'s", "'re", "'ve", "'d", "'ll", "'m")
PRONOUNS = word_set("i you he she it we they who this that these those there")
SUBJECT_PRONOUNS = word_set("i you he she it we they there")
DETERMINERS = word_set("""
    the a an this that these those his her its their our my your some any no every each another
    both all many most several few such
    """)
POSSESSIVES = word_set("my your his her its our their")
PREPOSITIONS = word_set("""
    of in on at by for with from to into over under after before during against about between
    among through without within across near behind beyond upon since until toward towards
    despite amid including like around off outside inside per via along
    """)
SUBORDINATORS = word_set("""
    that because when while although though if whether as after before since unless until where
    how why what whereas once than
    """)
CONJUNCTIONS = word_set("and but or nor yet so")
RELATIVES = word_set("who which whose whom that")
NEGATIONS = word_set("not never n't neither nor no")
TIME_WORDS = word_set("""
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
    earlier later recently last next this morning afternoon evening night week month year
    january february march april may june july august september october november december
    """)
WEEKDAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight"
)
ADVERBS = word_set("""
    also now then again later earlier once even just only still already not never ever repeatedly
    meanwhile however instead too further both all either long since always often
    """)
_PAST = word_set("""
    went came took made got gave saw knew found thought said told became left felt brought began
    kept held wrote stood heard let meant set met ran paid sat spoke lay led grew lost fell sent
    built understood drew broke spent cut rose drove bought wore chose fought threw caught taught
    won sold flew hit put shot struck sought stole swore shook hid hung sank sang swept tore woke
    withdrew blew bound dealt fed fled forgot forbade froze laid lent lit quit rang read rid shut
    slid slept split spread stuck swung undertook underwent upheld overcame overthrew
    """)
_PRESENT = word_set("""
    says wants needs makes takes gives goes comes seems appears remains includes shows shares
    has does gets keeps becomes means plans seeks faces hopes believes thinks knows sees calls
    runs leads holds brings begins continues offers provides supports opposes expects say want
    need seem appear remain believe think know hope include show come go sends reflects suggests
    belongs lives works leaves raises adds ends marks follows depends exists claims argues warns
    follow share want deserve allow require call
    """)
_VERB_WITHIN = 9
"""A subject of more than eight tokens is taken for no subject."""
_VERB_WITHIN_COUNTED = 14
"""One that begins with a figure is a subject beyond doubt, and may run on."""
_NOT_VERBS = word_set(
    "united armed alleged so-called red bed hundred indeed need speed seed feed exceed "
    "unprecedented unnamed sacred wicked naked aged retired hatred"
)


def is_finite(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether the token at ``index`` may be a finite verb."""
    word = tokens[index].lower
    if word == "think" and index + 1 < len(tokens) and tokens[index + 1].lower.startswith("tank"):
        return False
    if word in FINITE_AUXILIARIES or (word in _PAST or word in _PRESENT):
        return not _follows_determiner(tokens, index)
    if word.endswith(CONTRACTIONS) and word.partition("'")[0] in PRONOUNS | {"what", "let"}:
        return True
    if word.endswith("n't"):
        return True
    is_past = word.endswith("ed") and "-" not in word and word not in _NOT_VERBS
    return is_past and not tokens[index].is_capital and not _follows_determiner(tokens, index)


def is_past_or_auxiliary(tokens: tuple[Token, ...], index: int) -> bool:
    """Whether a finite verb stands there that cannot well be a noun ("think tank")."""
    return is_finite(tokens, index) and tokens[index].lower not in _PRESENT - FINITE_AUXILIARIES


def _follows_determiner(tokens: tuple[Token, ...], index: int) -> bool:
    if not index:
        return False
    before = tokens[index - 1].lower
    return before in DETERMINERS - {"that", "this", "these", "those", "all", "both"} | {"'s"} | (
        PREPOSITIONS - {"to"}
    ) or before.endswith("'s")


def has_clause(tokens: tuple[Token, ...]) -> bool:
    """Whether the tokens hold a finite verb with something before it."""
    return any(is_finite(tokens, index) for index in range(1, len(tokens)))


def has_main_clause(tokens: tuple[Token, ...]) -> bool:
    """Whether a finite verb stands outside relative and subordinate clauses."""
    is_inside = False
    for index, token in enumerate(tokens):
        if token.text == ",":
            is_inside = False
        elif token.lower in RELATIVES | SUBORDINATORS:
            is_inside = True
        elif index and not is_inside and is_finite(tokens, index):
            return True
    return False


def opens_clause(tokens: tuple[Token, ...]) -> bool:
    """Whether the tokens begin with a subject of their own and, soon behind it, its verb."""
    if not tokens or not starts_noun_phrase(tokens[0]) or tokens[0].lower in RELATIVES:
        return False
    within = _VERB_WITHIN_COUNTED if tokens[0].text[0].isdigit() else _VERB_WITHIN
    for index in range(1, min(within, len(tokens))):
        if tokens[index].text in {",", ";"} or tokens[index].lower in SUBORDINATORS | RELATIVES:
            return False
        if is_finite(tokens, index):
            return not tokens[index].lower.endswith("ed") or index > 1
    return False


def is_adverb(word: str) -> bool:
    """Whether a word in lower case may stand between subject and verb."""
    return word in ADVERBS or (word.endswith("ly") and len(word) > 4)  # noqa: PLR2004 - "fly" is none


def starts_noun_phrase(token: Token) -> bool:
    """Whether a subject may begin here, for all that one word tells."""
    return token.is_word and (
        token.is_capital
        or token.lower in DETERMINERS
        or token.lower in PRONOUNS
        or token.text[0].isdigit()
    )
