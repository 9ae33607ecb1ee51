"""What the two sides of the diff show, worked out without Qt."""
