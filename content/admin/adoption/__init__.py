"""Who adapts what: where a layer's text should become better."""
