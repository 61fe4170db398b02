"""For every test: Qt draws into memory, so that the tests need no display."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
