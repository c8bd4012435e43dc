"""The local training market: who helps, what is on offer, what happens when."""
