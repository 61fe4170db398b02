"""The thinking part of Crosslight: reads articles, aligns their claims and judges them."""
