"""What a run shows to people and programs. Nothing here opens a file but the templates of the page."""
