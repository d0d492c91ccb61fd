"""The form of the chosen blocks, grown from the settings of their layers."""

from __future__ import annotations

from widgets.builder.form.settings_form import SettingsForm

__all__ = ["SettingsForm"]
