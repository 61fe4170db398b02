from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont, QFontInfo

from gui.views.reading_type import SERIF_FAMILIES, ReadingType

TYPE = ReadingType(12.0)


@pytest.mark.usefixtures("qapp")
def test_text_is_set_in_a_serif_or_in_the_letters_of_the_desktop() -> None:
    plain = replace(TYPE, has_serif=False)

    assert TYPE.font().families() == list(SERIF_FAMILIES)
    assert plain.font().families() == [QFontInfo(QFont()).family()]


@pytest.mark.parametrize(("percent", "zoom"), [(10, 50), (120, 120), (900, 300)])
def test_zoom_stays_within_what_can_be_read(percent: int, zoom: int) -> None:
    assert TYPE.zoomed(percent).zoom_percent == zoom


@pytest.mark.usefixtures("qapp")
def test_size_follows_the_zoom() -> None:
    assert TYPE.zoomed(200).font().pointSizeF() == pytest.approx(24.0)
