"""What people use today, each through its real package, measured on the same pages in the same run as this program."""
