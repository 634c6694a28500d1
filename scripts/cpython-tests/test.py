"""Stands in for CPython's `test` package."""
