from hypothesis import given
from hypothesis import strategies as st

from gui.interval_index import IntervalIndex

ranges = st.tuples(st.integers(0, 50), st.integers(1, 50)).map(lambda pair: (pair[0], sum(pair)))


@given(st.lists(ranges, max_size=30), ranges)
def test_every_range_that_is_touched_is_found_and_no_other(
    some: list[tuple[int, int]], asked: tuple[int, int]
) -> None:
    index = IntervalIndex(some, lambda item: item)

    found = index.touching(*asked)

    assert found == sorted(item for item in some if item[0] < asked[1] and asked[0] < item[1])
