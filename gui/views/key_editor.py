"""Where the reader changes keys; a key that is taken is never taken over unasked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.actions import Command
from gui.key_map import NEEDED_KEYS, KeyMap, name_of, native, normalised
from gui.models.keys_model import ACTION_ROLE, Column, KeysModel
from gui.views.columns import fit_columns, row_px
from gui.views.dialog_sizes import resize_for_letters
from gui.views.row_table import RowTable

SIZE_PX = (720, 560)
COLUMN_WORDS = {Column.MENU: "Review", Column.KEYS: "Ctrl+Shift+Z, Ctrl+Y"}
"""A long text of each narrow column, from which its width is taken."""


class KeyEditor(QDialog):
    """A table of the commands, and a field that takes the new key of the chosen one."""

    keys_changed = Signal(object)  # KeyMap

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with the usual keys."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change keys"))
        resize_for_letters(self, *SIZE_PX)
        self._key_map = KeyMap()
        self._model = KeysModel(self)
        self._table = self._built_table()
        self._field = QKeySequenceEdit(self)
        self._field.setMaximumSequenceLength(1)
        for field in (self._field, *self._field.findChildren(QLineEdit)):
            field.setAccessibleName(self.tr("New key"))
        self._message = QLabel(self)
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._message.setWordWrap(True)
        self._take = self._button(self.tr("Use this key"))
        self._remove = self._button(self.tr("No key"))
        self._usual = self._button(self.tr("Usual key"))
        self._all_usual = self._button(self.tr("All usual keys"))
        self._lay_out()
        self._wire()
        self._table.selectRow(0)

    def show_keys(self, key_map: KeyMap) -> None:
        """Show these keys."""
        self._key_map = key_map
        self._model.set_key_map(key_map)
        self._field.clear()
        self._explain()

    @Slot()
    def on_taken(self) -> None:
        """Give the chosen command the key in the field."""
        command, key = self._command, self._key
        if key and key not in NEEDED_KEYS:
            self._change(self._key_map.giving(command, key))

    @Slot()
    def on_removed(self) -> None:
        """Leave the chosen command without a key."""
        self._change(self._key_map.having(self._command, ()))

    @Slot()
    def on_usual_asked(self) -> None:
        """Give the chosen command its usual keys again."""
        self._change(self._key_map.usual(self._command))

    @Slot()
    def on_all_usual_asked(self) -> None:
        """Give every command its usual keys again."""
        self._change(KeyMap())

    @Slot(QModelIndex, QModelIndex)
    def on_row_changed(self, _: QModelIndex, __: QModelIndex) -> None:
        """Start afresh for another command."""
        self._field.clear()
        self._explain()

    @property
    def _command(self) -> Command:
        return self._table.currentIndex().data(ACTION_ROLE).command

    @property
    def _key(self) -> str:
        return normalised(self._field.keySequence().toString())

    def _change(self, key_map: KeyMap) -> None:
        self.show_keys(key_map)
        self.keys_changed.emit(key_map)

    @Slot(QKeySequence)
    def on_key_pressed(self, _: QKeySequence) -> None:
        """Say at once whether the key is free."""
        self._explain()

    def _explain(self) -> None:
        """Say what the key in the field would do, and offer it."""
        command, key = self._command, self._key
        owner = self._key_map.owner(key) if key else None
        is_taken = owner is not None and owner is not command
        name = name_of(command)
        self._take.setEnabled(bool(key) and key not in NEEDED_KEYS)
        self._take.setText(self.tr("Take it over") if is_taken else self.tr("Use this key"))
        if not key:
            text = self.tr("Press a new key for “{0}”.").format(name)
        elif key in NEEDED_KEYS:
            text = self.tr("{0} is needed to move about without a mouse.").format(native((key,)))
        elif is_taken and owner is not None:
            text = self.tr("{0} already stands for “{1}”.").format(native((key,)), name_of(owner))
        else:
            text = self.tr("{0} is free.").format(native((key,)))
        self._message.setText(text)
        self._message.setStyleSheet("font-weight: 600;" if is_taken else "")
        self._remove.setEnabled(bool(self._key_map.keys(command)))
        self._usual.setEnabled(command in self._key_map.own)
        self._all_usual.setEnabled(bool(self._key_map.own))

    def _built_table(self) -> RowTable:
        table = RowTable(self._model, self)
        table.setAccessibleName(self.tr("Commands and their keys"))
        table.verticalHeader().setDefaultSectionSize(row_px(table))
        columns = table.horizontalHeader()
        columns.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        fit_columns(table, columns, COLUMN_WORDS)
        return table

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        change = QHBoxLayout()
        for widget in (self._field, self._take, self._remove, self._usual):
            change.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(self._all_usual, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._message)
        layout.addLayout(change)
        layout.addWidget(buttons)

    def _wire(self) -> None:
        self._table.selectionModel().currentRowChanged.connect(self.on_row_changed)
        self._field.keySequenceChanged.connect(self.on_key_pressed)
        self._take.clicked.connect(self.on_taken)
        self._remove.clicked.connect(self.on_removed)
        self._usual.clicked.connect(self.on_usual_asked)
        self._all_usual.clicked.connect(self.on_all_usual_asked)
