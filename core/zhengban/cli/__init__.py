"""The command line: thin commands over the rooms below; the only place that prints or exits."""
