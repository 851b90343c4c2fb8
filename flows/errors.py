"""What a user can put right, told in plain words."""

__all__ = ["UnusableError"]


class UnusableError(ValueError):
    """Paths, options, tables or workers that cannot be used."""
