from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from core.facts import NameIndex, compare_dates, compare_numbers, extract, index_names
from core.records import Fact, FactKind
from core.spans import Span

DAYS = st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1))
WORDS = st.sampled_from(
    (
        *("at least", "12", "experts", "of its", "some", "six", "months ago", "more than", "5,500"),
        *("hundreds", "dozens", "between", "3", "and", "5", "to", "-", "%", "mph", "$", "2.5"),
        *("million", "on Sunday", "July", "May", "mid-", "2001", "the 1990s", "last", "next"),
        *("week", "Pakistani", "al-Qaeda", "Gen.", "Lee", "no", "not", "n't", "deny", "may"),
        *("killed", "people", "54", ",", ".", "'", "\u2019s", "\u0663", "999 decades ago", "years"),
        *("one in five", "June 31", "2013-02-30", "early", "\n", "(", ")"),
    )
)
NEWS = st.lists(WORDS, max_size=15).map(" ".join)
ANY = st.text(max_size=40)


def facts_of(text: str, published: date | None = None) -> tuple[Fact, ...]:
    span = Span(0, len(text))
    return extract(text, span, published=published, names=index_names([text]))


def test_facts_of_a_claim_stand_in_order_and_do_not_share_words() -> None:
    text = "At least 12 of its experts had visited Syria in the past two months, Amin said."

    facts = facts_of(text, date(2013, 7, 14))

    assert [(fact.kind, fact.text) for fact in facts] == [
        (FactKind.NUMBER, "At least 12"),
        (FactKind.PLACE, "Syria"),
        (FactKind.DATE, "the past two months"),
        (FactKind.NAME, "Amin"),
    ]


@settings(max_examples=200, deadline=None)
@given(NEWS | ANY, DAYS, st.data())
def test_facts_lie_in_the_claim_and_their_text_holds(
    text: str, published: date | None, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))

    facts = extract(text, span, published=published, names=NameIndex())

    assert all(span.contains(fact.span) and fact.span.of(text) == fact.text for fact in facts)
    assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)


@settings(max_examples=200, deadline=None)
@given(NEWS, NEWS, DAYS)
def test_relations_do_not_depend_on_the_side(a: str, b: str, published: date | None) -> None:
    for kind, compare in ((FactKind.NUMBER, compare_numbers), (FactKind.DATE, compare_dates)):
        for x in (fact for fact in facts_of(a, published) if fact.kind is kind):
            for y in (fact for fact in facts_of(b) if fact.kind is kind):
                assert compare(x, y).kind is compare(y, x).kind


def test_a_scale_word_in_a_headline_belongs_to_its_figure() -> None:
    text = "U.S. to Pay Farmers $4.7 Billion to Offset Losses."

    facts = extract(text, Span(0, len(text)), published=None, names=index_names([text]))

    assert "$4.7 Billion" in [fact.text for fact in facts if fact.kind is FactKind.NUMBER]
