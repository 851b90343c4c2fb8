"""What runs, where and in which order; the command line."""
