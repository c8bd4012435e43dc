"""What words weigh and hold: for publishing and for searching alike, so it leans on nothing of ours."""
