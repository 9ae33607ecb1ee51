"""Data that ships with zhengban: tables, profiles, icons and translations."""
