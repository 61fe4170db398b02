"""What every stage reads text with: tokens, quotes, abbreviations and sentence boundaries."""
