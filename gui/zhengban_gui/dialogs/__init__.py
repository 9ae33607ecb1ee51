"""Windows that open over the workbench."""
