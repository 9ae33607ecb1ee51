"""Pages collected to issues: grouped, checked against each other, listed, and continued articles joined."""
