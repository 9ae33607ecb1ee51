"""Values of the field: page, edit, finding, draft and document. All frozen; nothing here decides."""
