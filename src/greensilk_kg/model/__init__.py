"""Plain frozen records that the stages hand to one another; no behaviour beyond their own fields."""
