"""Many pages: found, made by executors, written, and told of."""
