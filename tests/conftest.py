"""For every test: Qt draws into memory, and no network but the shipped ones is in use."""

import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# A folder that does not exist holds no network that the developer may have added.
os.environ["CROSSLIGHT_NETWORKS"] = str(Path(__file__).parent / "no networks")
# Nor is the developer's own library opened: a test that needs one names its own.
os.environ["CROSSLIGHT_LIBRARY"] = str(Path(__file__).parent / "no library" / "none.sqlite")
