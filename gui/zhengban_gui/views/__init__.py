"""The parts of the window: each shows frozen values and emits signals."""
