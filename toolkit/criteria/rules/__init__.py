"""One module per criterion, in the order of the position paper."""
