"""Fetches a network from the Hugging Face hub, only when the reader asks for it by name.

``huggingface_hub`` is an optional extra and imported when it is first needed: most readers
never fetch a network, and nothing else in Crosslight talks to the hub.
"""

from __future__ import annotations

import re
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from core.errors import InputError, NetworkUnusableError
from core.networks.cross_encoder import FILES

LIBRARY = "huggingface_hub"
NAME_ON_HUB = re.compile(r"[\w.-]+/[\w.-]+")


@dataclass(frozen=True, slots=True)
class Offer:
    """What the hub offers under a name, before anything is fetched.

    Args:
        repo: Owner and name, such as "cross-encoder/nli-deberta-v3-base".
        revision: The commit that is meant.
        size_bytes: What would be fetched.
        licence: As its makers tell it; empty where they do not.
    """

    repo: str
    revision: str
    size_bytes: int
    licence: str


def look_up(repo: str, *, endpoint: str | None = None) -> Offer:
    """Ask the hub for a network's size and licence.

    Args:
        repo: Owner and name.
        endpoint: Address of the hub; the public one unless given.

    Raises:
        InputError: If the network lacks a file of the layout.
        NetworkUnusableError: If the library is missing or the hub does not answer.
    """
    library = hub_library()
    with _told(repo):
        info = library.HfApi(endpoint=endpoint).model_info(repo, files_metadata=True)
    sizes = {file.rfilename: file.size or 0 for file in info.siblings or ()}
    missing = [file for file in FILES if file not in sizes]
    if missing:
        raise InputError(repo, f"the hub has no {missing[0]} for it", "choose another network")
    licence = info.card_data.license if info.card_data else None
    return Offer(repo, info.sha, sum(sizes[file] for file in FILES), str(licence or ""))


def fetch(offer: Offer, folder: Path, *, endpoint: str | None = None) -> None:
    """Fetch the files of the layout into ``folder``.

    Raises:
        NetworkUnusableError: If the library is missing, the hub does not answer, or the
            files cannot be written.
    """
    library = hub_library()
    with _told(offer.repo):
        for file in FILES:
            library.hf_hub_download(
                offer.repo, file, revision=offer.revision, local_dir=folder, endpoint=endpoint
            )


def hub_library(name: str = LIBRARY) -> Any:
    """The hub's library, imported now.

    Raises:
        NetworkUnusableError: If it is not installed.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise NetworkUnusableError(
            name, "is not installed", "install crosslight[hub], or give a folder"
        ) from error


@contextmanager
def _told(repo: str) -> Generator[None]:
    """Tell in words what the hub's library raises; its errors share no base of its own."""
    errors = import_module(f"{LIBRARY}.errors")
    try:
        yield
    except (OSError, errors.HTTPError, errors.HFValidationError) as error:
        why = str(error).partition("\n")[0].rstrip(".")
        cause = f"could not be fetched ({why or type(error).__name__})"
        raise NetworkUnusableError(repo, cause, "check its name and the connection") from error
