"""The embedded services for the demo and the tests, and what starts and stops them."""
