"""The entailment networks that the reader added beside the shipped one, and which is in use.

Each lies in a folder of its own name, with a ``manifest.json`` of SHA-256 sums as the
shipped weights have and a ``card.json`` that tells where it came from. The file ``chosen``
holds the name of the one in use.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from platformdirs import user_data_path

from core.engine import Check
from core.errors import InputError, NetworkUnusableError
from core.networks.cross_encoder import FILES, WEIGHTS_FILE, CrossEncoder, open_cross_encoder
from core.networks.runtime import MANIFEST

SHIPPED = "shipped"
CARD = "card.json"
CHOSEN = "chosen"
# A sum stands in a report under its network's name, so no two may share one.
RESERVED = frozenset({SHIPPED, CHOSEN, "attribution", *(check.value for check in Check)})
TRIAL = (("The bridge was closed on Monday.", "The bridge stayed open."),)


@dataclass(frozen=True, slots=True)
class Card:
    """An added network.

    Args:
        name: What it is called here.
        origin: The folder or the name on the hub that it came from.
        licence: As its makers tell it; empty where they do not.
        size_bytes: All its files together.
        sha256: Of its weights, as hex.
    """

    name: str
    origin: str
    licence: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """The added networks in one folder, which need not exist yet."""

    folder: Path

    @property
    def cards(self) -> tuple[Card, ...]:
        """Every added network, by name; a folder without a readable card is none."""
        paths = sorted(self.folder.glob(f"*/{CARD}"))
        return tuple(card for path in paths if (card := _card(path)) is not None)

    @property
    def in_use(self) -> str:
        """Name of the network in use: ``"shipped"`` unless another one was chosen."""
        try:
            return (self.folder / CHOSEN).read_text(encoding="utf-8").strip() or SHIPPED
        except (OSError, UnicodeDecodeError):
            return SHIPPED

    def use(self, name: str) -> None:
        """Choose the network of this name, from the next start of the program on.

        Raises:
            InputError: If there is none of this name.
            NetworkUnusableError: If it cannot be opened, or the choice cannot be kept.
        """
        if name != SHIPPED:
            if name not in {card.name for card in self.cards}:
                raise InputError(name, "no network of this name", "see crosslight networks list")
            self.opened(name)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            (self.folder / CHOSEN).write_text(f"{name}\n", encoding="utf-8")
        except OSError as error:
            raise _unwritable(self.folder, error) from error

    def opened(self, name: str) -> CrossEncoder:
        """The network of this name, checked against its recorded sums.

        Raises:
            NetworkUnusableError: If it cannot be opened.
        """
        return open_cross_encoder(name, self.folder / name)

    def add(self, source: Path, *, name: str, origin: str, licence: str = "") -> Card:
        """Copy a network in the hub's layout here, once it has answered a trial pair.

        Args:
            source: The folder it lies in.
            name: What to call it here: small letters, digits, dots and hyphens.
            origin: Where it came from, for the reader.
            licence: As its makers tell it.

        Raises:
            InputError: If the name cannot be used or files are missing.
            NetworkUnusableError: If it is no network that tells entailment, or cannot be kept.
        """
        self._check_name(name)
        missing = [file for file in FILES if not (source / file).is_file()]
        if missing:
            layout = ", ".join(FILES)
            raise InputError(str(source), f"{missing[0]} is missing", f"a network needs {layout}")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self.folder, prefix=".") as work:
                card = _packed(source, Path(work) / name, Card(name, origin, licence, 0, ""))
                open_cross_encoder(name, Path(work) / name).probabilities(TRIAL)
                (Path(work) / name).rename(self.folder / name)
        except OSError as error:
            raise _unwritable(self.folder, error) from error
        return card

    def _check_name(self, name: str) -> None:
        if not re.fullmatch(r"[a-z0-9][a-z0-9._-]*", name):
            cause = "a network's name has small letters, digits, dots and hyphens"
            raise InputError(name, cause, "give another with --name")
        if name in RESERVED or (self.folder / name).exists():
            raise InputError(name, "this name is taken", "give another with --name")


def reader_shelf() -> Shelf:
    """The shelf in the folder that ``CROSSLIGHT_NETWORKS`` names, else in the reader's data."""
    folder = os.environ.get("CROSSLIGHT_NETWORKS")
    return Shelf(Path(folder) if folder else user_data_path("crosslight") / "networks")


def licence_told(folder: Path) -> str:
    """The licence in the front matter of the network's ``README.md``; empty where it tells none."""
    try:
        text = (folder / "README.md").read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    front = re.match(r"---\n(.*?)\n---", text, re.DOTALL)
    told = re.search(r"^license:[ \t]*(\S+)", front.group(1), re.MULTILINE) if front else None
    return told.group(1) if told else ""


def _packed(source: Path, target: Path, card: Card) -> Card:
    """Copy the files, and write their sums and the card beside them."""
    sums: dict[str, str] = {}
    size_bytes = 0
    for file in FILES:
        (target / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / file, target / file)
        size_bytes += (target / file).stat().st_size
        with (target / file).open("rb") as content:
            sums[file] = hashlib.file_digest(content, "sha256").hexdigest()
    filled = Card(card.name, card.origin, card.licence, size_bytes, sums[WEIGHTS_FILE])
    for name, told in ((MANIFEST, sums), (CARD, asdict(filled))):
        (target / name).write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return filled


def _card(path: Path) -> Card | None:
    try:
        told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        card = Card(**told)
    except (OSError, ValueError, TypeError):
        return None
    return card if card.name == path.parent.name else None


def _unwritable(folder: Path, error: OSError) -> NetworkUnusableError:
    cause = f"cannot be written ({error.strerror or error})"
    return NetworkUnusableError(str(folder), cause, "name another folder in CROSSLIGHT_NETWORKS")
