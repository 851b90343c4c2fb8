"""What fakta costs, measured; nothing here is asserted by the clock."""
