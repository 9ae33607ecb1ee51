"""One for each thing a person does: they take what views ask for to the core, and what comes back to the views."""
