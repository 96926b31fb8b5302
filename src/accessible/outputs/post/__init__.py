"""What goes into the post beside the copies: slips, labels, tickets and lists."""
