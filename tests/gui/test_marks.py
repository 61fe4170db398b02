from dataclasses import replace

from core.palette import Kind
from core.records import Comparison, Label
from core.spans import Span
from gui.marks import (
    changed_words,
    claim_in,
    deciding_spans,
    link_of,
    links_between,
    marks_in,
    own_marks,
)
from gui.view_state import Row, ViewState, rows_of, toggled


def row(comparison: Comparison, key: str) -> Row:
    return next(row for row in rows_of(comparison) if row.key == key)


def also_agreeing(comparison: Comparison) -> Comparison:
    """The same, with A1 told also by B4, in agreement."""
    contradiction, agreement = comparison.findings[0], comparison.findings[2]
    pair = replace(contradiction.pair, b=agreement.pair.b)
    return replace(comparison, findings=(*comparison.findings, replace(agreement, pair=pair)))


def test_marks_of_an_article_stand_in_reading_order_and_cover_its_claims(
    comparison: Comparison,
) -> None:
    marks = marks_in("A", rows_of(comparison), ViewState())

    assert [mark.key for mark in marks] == ["A1-B1", "A2-B2", "A3-B3", "A4-B4", "A5"]
    text = comparison.articles[0].text
    assert text[marks[0].start : marks[0].end] == comparison.by_id["A1"].text


def test_claim_in_several_rows_is_marked_as_the_strongest(comparison: Comparison) -> None:
    marks = marks_in("A", rows_of(also_agreeing(comparison)), ViewState())

    assert [mark.kind for mark in marks if mark.key.startswith("A1")] == [Kind.CONTRADICT]


def test_of_two_rows_of_one_kind_the_surer_marks_the_claim(comparison: Comparison) -> None:
    sure = comparison.findings[0]
    verdict = replace(sure.verdict, confidence=0.6)
    doubtful = replace(sure, pair=replace(sure.pair, b=comparison.by_id["B3"]), verdict=verdict)
    both = replace(comparison, findings=(sure, doubtful, *comparison.findings[1:]))

    marks = marks_in("A", rows_of(both), ViewState())

    assert [mark.key for mark in marks if mark.kind is Kind.CONTRADICT] == ["A1-B1"]


def test_claim_falls_back_to_a_weaker_row_when_the_strongest_is_hidden(
    comparison: Comparison,
) -> None:
    state = toggled(ViewState(), Kind.CONTRADICT)

    marks = marks_in("A", rows_of(also_agreeing(comparison)), state)

    assert [mark.key for mark in marks if mark.kind is Kind.AGREE] == ["A1-B4", "A4-B4"]


def test_unsure_pair_is_stronger_than_a_lone_claim(comparison: Comparison) -> None:
    lone = replace(comparison.only[0][0], claim=comparison.by_id["A2"])
    both = replace(comparison, only=((*comparison.only[0], lone), comparison.only[1]))

    marks = marks_in("A", rows_of(both), ViewState())

    assert [mark.kind for mark in marks if mark.key in {"A2", "A2-B2"}] == [Kind.UNSURE]


def test_current_row_is_marked_under_its_own_kind_at_both_ends(comparison: Comparison) -> None:
    both = also_agreeing(comparison)
    current = row(both, "A1-B4")

    kinds = [mark.kind for letter in ("A", "B") for mark in own_marks(current, letter)]

    assert kinds == [Kind.AGREE, Kind.AGREE]


def test_links_are_the_findings_that_the_filters_let_through(comparison: Comparison) -> None:
    state = toggled(ViewState(), Kind.UNSURE)

    links = links_between("A", "B", rows_of(comparison), state)

    assert [(link.a.id, link.b.id) for link in links] == [("A1", "B1"), ("A3", "B3"), ("A4", "B4")]


def test_link_weighs_similarity_and_confidence(comparison: Comparison) -> None:
    link = link_of(row(comparison, "A1-B1"), "A", "B")

    assert link is not None
    assert link.weight == 0.8 * 0.93


def test_lone_claim_has_no_link(comparison: Comparison) -> None:
    assert link_of(row(comparison, "A5"), "A", "B") is None


def test_sides_may_be_exchanged(comparison: Comparison) -> None:
    link = link_of(row(comparison, "A1-B1"), "B", "A")

    assert link is not None
    assert (link.a.id, link.b.id) == ("B1", "A1")


def test_deciding_words_are_those_of_the_side_asked_for(comparison: Comparison) -> None:
    current = row(comparison, "A1-B1")

    words = [
        span.of(comparison.article(letter).text)
        for letter in ("A", "B")
        for span in deciding_spans(current, letter)
    ]

    assert words == ["are sending", "has rejected"]


def test_without_a_current_row_nothing_is_its_own() -> None:
    assert own_marks(None, "A") == ()


def test_lone_claim_stands_on_its_side_only(comparison: Comparison) -> None:
    lone = row(comparison, "A5")

    assert claim_in(lone, "A") == comparison.by_id["A5"]
    assert claim_in(lone, "B") is None
    assert deciding_spans(lone, "A") == ()


def test_article_held_against_itself_has_both_claims_of_a_finding_marked(
    comparison: Comparison,
) -> None:
    finding = comparison.findings[0]
    b = replace(comparison.by_id["A3"], id="A9")
    own = replace(
        comparison,
        findings=(replace(finding, pair=replace(finding.pair, b=b)),),
        only=(),
    )

    marks = marks_in("A", rows_of(own), ViewState())

    assert [Span(mark.start, mark.end) for mark in marks] == [finding.pair.a.span, b.span]
    assert finding.verdict.label is Label.CONTRADICT


def with_wording(comparison: Comparison, a: str, b: str) -> Row:
    """A finding between two claims that read so, each at offset 10 of its article."""
    finding = comparison.findings[0]
    claims = [
        replace(claim, start=10, end=10 + len(text), text=text)
        for claim, text in ((finding.pair.a, a), (finding.pair.b, b))
    ]
    pair = replace(finding.pair, a=claims[0], b=claims[1])
    return Row("A1-B1", Kind.CONTRADICT, finding=replace(finding, pair=pair))


def test_words_that_the_other_side_lacks_are_told_on_each_side(comparison: Comparison) -> None:
    a, b = "at least 12 men left the country", "at least 40 men left the country today"
    current = with_wording(comparison, a, b)

    words = [
        [span.shifted(-10).of(text) for span in changed_words(current, letter)]
        for letter, text in (("A", a), ("B", b))
    ]

    assert words == [["12"], ["40", "today"]]


def test_wholly_different_wording_is_not_marked_word_by_word(comparison: Comparison) -> None:
    current = with_wording(comparison, "militants are being sent", "no one has left the country")

    assert changed_words(current, "A") == ()


def test_a_claim_that_decided_as_a_whole_has_nothing_to_stand_out(comparison: Comparison) -> None:
    finding = comparison.findings[0]
    whole = replace(finding.verdict.reasons[0], a_spans=(finding.pair.a.span,))
    verdict = replace(finding.verdict, reasons=(whole,))
    current = Row("A1-B1", Kind.CONTRADICT, replace(finding, verdict=verdict))

    assert deciding_spans(current, "A") == ()
    assert len(deciding_spans(current, "B")) == 1
