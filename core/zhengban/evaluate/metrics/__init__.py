"""The metrics, one file a family; ``registry`` has them in the order of the report."""
