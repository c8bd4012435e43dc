"""What `make check` and `make test` run."""
