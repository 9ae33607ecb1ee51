"""The review workbench of zhengban: views over the core, in PySide6."""
