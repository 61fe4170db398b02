"""A comparison on paper: both texts side by side, legend, and the list of findings."""
