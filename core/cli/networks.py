"""``crosslight networks``: which entailment network is asked, and how another takes its place.

``core.networks`` loads the runtime of the networks, a good part of a second; so it is
imported by the command that needs it.
"""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from core.cli.tools import Outcome
from core.errors import InputError
from core.report.phrases import inert, one_line

if TYPE_CHECKING:
    from core.networks.hub import Offer
    from core.networks.shelf import Card

HELP = """Which network tells whether one claim follows from another or excludes it.

Any cross-encoder can take the shipped one's place that knows entailment, neutral and
contradiction and lies in the layout of the Hugging Face hub: config.json, tokenizer.json,
onnx/model.onnx.
"""
MEGABYTE = 1_000_000

networks = typer.Typer(help=HELP, rich_markup_mode=None)


@networks.command("list")
def list_networks() -> Outcome:
    """Show every network; a star marks the one in use."""
    from core.networks.shelf import SHIPPED, reader_shelf  # noqa: PLC0415 - see the module

    shelf = reader_shelf()
    rows = [(SHIPPED, "comes with Crosslight")]
    rows += [(card.name, _described(card)) for card in shelf.cards]
    if shelf.in_use not in dict(rows):
        rows.append((shelf.in_use, "missing; choose another: crosslight networks use shipped"))
    width = max(len(name) for name, _ in rows)
    return Outcome(
        out="".join(
            f"{'*' if name == shelf.in_use else ' '} {inert(name):{width}}  {text}\n"
            for name, text in rows
        )
    )


@networks.command("add")
def add(
    source: Annotated[str, typer.Argument(metavar="FOLDER|OWNER/NAME", show_default=False)],
    name: Annotated[str | None, typer.Option(help="What to call it here.")] = None,
    fetch: Annotated[  # noqa: FBT002 - typer makes the switch of it
        bool, typer.Option("--fetch", help="Fetch it from the hub, after its size is shown.")
    ] = False,
) -> Outcome:
    """Add a network from a folder, or from the Hugging Face hub.

    From the hub nothing is fetched without --fetch: its size and licence are shown.
    """
    from core.networks.hub import NAME_ON_HUB, look_up  # noqa: PLC0415 - see the module
    from core.networks.shelf import licence_told, reader_shelf  # noqa: PLC0415

    known_as = name or re.sub(r"[^a-z0-9._-]+", "-", Path(source).resolve().name.lower())
    if Path(source).is_dir():
        card = reader_shelf().add(
            Path(source), name=known_as, origin=source, licence=licence_told(Path(source))
        )
        return _added(card)
    if not NAME_ON_HUB.fullmatch(source):
        cause = "neither a folder nor a network's name on the hub"
        raise InputError(source, cause, "name a folder, or owner/name")
    offer = look_up(source, endpoint=_endpoint())
    if fetch:
        return _added(_fetched(offer, known_as))
    again = f"crosslight networks add {source} --fetch"
    return Outcome(out=f"{_offered(offer)}\nNothing was fetched. To fetch it: {again}\n")


@networks.command("use")
def use(name: Annotated[str, typer.Argument(metavar="NAME", show_default=False)]) -> Outcome:
    """Use the network of this name from now on; "shipped" is the one that comes with it."""
    from core.networks.shelf import SHIPPED, reader_shelf  # noqa: PLC0415 - see the module

    reader_shelf().use(name)
    note = "" if name == SHIPPED else " The thresholds were measured with the shipped one."
    return Outcome(out=f"In use from now on: {name}.{note}\n")


def _fetched(offer: Offer, name: str) -> Card:
    from core.networks.hub import fetch  # noqa: PLC0415 - see the module
    from core.networks.shelf import reader_shelf  # noqa: PLC0415

    with tempfile.TemporaryDirectory() as folder:
        fetch(offer, Path(folder), endpoint=_endpoint())
        return reader_shelf().add(Path(folder), name=name, origin=offer.repo, licence=offer.licence)


def _added(card: Card) -> Outcome:
    text = (
        f"Added {card.name}: {_described(card)}\nTo use it: crosslight networks use {card.name}\n"
    )
    return Outcome(out=text)


def _offered(offer: Offer) -> str:
    return f"{offer.repo}: {_size(offer.size_bytes)}, {_licence(offer.licence)}."


def _described(card: Card) -> str:
    told = f"{_size(card.size_bytes)}, {_licence(card.licence)}, SHA-256 {card.sha256[:12]}"
    return one_line(f"{told}, from {card.origin}")


def _size(size_bytes: int) -> str:
    return f"{size_bytes / MEGABYTE:,.1f} MB"


def _licence(licence: str) -> str:
    return f"licence {one_line(licence)}" if licence else "licence not told"


def _endpoint() -> str | None:
    """Address of a hub other than the public one, as ``huggingface_hub`` reads it."""
    return os.environ.get("HF_ENDPOINT")
