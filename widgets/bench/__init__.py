"""The window's own benchmarks; ``neural-playground bench`` runs them."""
