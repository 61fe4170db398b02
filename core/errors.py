"""Every deliberate exception.

::

    CoreError                      a fault that the reader can be told about
    ├── InputError                 what was given cannot be used
    │   └── UnreadableArticleError a file or address that yields no article
    │       └── ManyArticlesError  one that holds several, and no word which
    ├── NetworkUnusableError       a network's weights are missing, damaged or foreign
    └── StoreError                 the library cannot be read or written
        └── StoreTooNewError       it was written by a newer version
    Cancelled                      the reader stopped the work; never shown as an error

Errors carry fields; the sentence for the reader is built in ``str()`` from them, once.
``ValueError`` means a bug of our own and is never caught for the reader.
"""

from __future__ import annotations


class CoreError(Exception):
    """A fault with a cause and a remedy that a reader can act on.

    Args:
        subject: What the fault is about: a file name, an address, a network.
        cause: What is wrong, as a clause without a full stop.
        remedy: What to do about it, as a clause without a full stop; may be empty.
    """

    def __init__(self, subject: str, cause: str, remedy: str = "") -> None:
        """Keep the three fields."""
        super().__init__(subject, cause, remedy)
        self.subject = subject
        self.cause = cause
        self.remedy = remedy

    def __str__(self) -> str:
        """One sentence: subject, cause, and the remedy where there is one."""
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{self.subject}: {self.cause}{remedy}."


class InputError(CoreError):
    """What was given cannot be used."""


class UnreadableArticleError(InputError):
    """A file, an address or a pasted text yields no article."""


class ManyArticlesError(UnreadableArticleError):
    """A source holds several articles, and one was asked for.

    Args:
        source: The source, as given.
        count: How many it holds.
    """

    def __init__(self, source: str, count: int) -> None:
        """Say how one of them is named."""
        remedy = f"name one of them, from {source}#1 to {source}#{count}"
        super().__init__(source, f"it holds {count} articles", remedy)
        self.count = count


class NetworkUnusableError(CoreError):
    """A network cannot be used: weights missing, damaged, or of another layout."""


class StoreError(CoreError):
    """The library cannot be read or written."""


class StoreTooNewError(StoreError):
    """The library was written by a newer version."""


class Cancelled(Exception):  # noqa: N818 - not an error: the reader asked for it
    """The reader stopped the work."""
