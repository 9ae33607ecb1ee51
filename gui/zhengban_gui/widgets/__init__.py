"""Small painted widgets that several views share."""
