"""What becomes of proposals: decisions, manual edits, undo, the project file, export."""
