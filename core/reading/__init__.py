"""Reading: a file or a pasted text becomes an ``Article``, raw and unchanged.

A format is a row in ``_FORMATS``: a file's suffix and the function that turns its bytes into
an article. What is missing from the table is refused with the way around it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from core.errors import UnreadableArticleError
from core.reading.admission import require_article
from core.reading.catalogue import sample_imprint
from core.reading.files import file_bytes
from core.reading.markdown import read_markdown
from core.reading.plain import read_plain
from core.records import Article

__all__ = ["from_text", "read"]

_FORMATS: Mapping[str, Callable[[bytes, str], Article]] = MappingProxyType(
    {
        "": read_plain,
        ".txt": read_plain,
        ".text": read_plain,
        ".md": read_markdown,
        ".markdown": read_markdown,
    }
)


def read(source: str | Path) -> Article:
    """The article in a file: ``text`` as decoded, not yet cleaned.

    Args:
        source: Path of a plain text or Markdown file; ``~`` is the home folder.

    Raises:
        UnreadableArticleError: If the file cannot be read, or what it holds is no English
            article. Its text is one sentence that says what to do.
    """
    name = str(source)
    if name.lower().startswith(("http://", "https://")):
        cause = "web addresses are not read yet"
        raise UnreadableArticleError(name, cause, "open the page and paste its text")
    path = Path(source)
    reader = _FORMATS.get(_suffix(path))
    data = file_bytes(path, name)
    if reader is None:
        cause = f"{path.suffix} files are not read yet"
        remedy = "save the article as plain text (.txt), or paste it"
        raise UnreadableArticleError(name, cause, remedy)
    article = reader(data, name)
    require_article(article)
    known = sample_imprint(hashlib.sha256(data).hexdigest())
    return replace(
        article,
        title=article.title or known.title,
        outlet=article.outlet or known.outlet,
        published=article.published or known.published,
    )


def from_text(text: str, *, source: str = "pasted text") -> Article:
    """The article in a text that is at hand already.

    Args:
        text: What was pasted.
        source: What to call it.

    Raises:
        UnreadableArticleError: If it is no English article.
    """
    article = Article(source, text, text)
    require_article(article)
    return article


def _suffix(path: Path) -> str:
    """The suffix in lower case; none where the dot belongs to a name ("St. Denis report")."""
    return "" if " " in path.suffix else path.suffix.lower()
