"""How the shipped networks were made; never imported by the app."""
