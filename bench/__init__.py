"""The figures this house has promised, measured: make bench, or make bench ONLY=name."""
