"""A fictional association, "Tremplin Duo ASBL", to show the toolkit on: invented people, invented mishaps."""
