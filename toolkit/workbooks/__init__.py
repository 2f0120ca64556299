"""Reading and writing workbooks: the only rooms that know calamine and zip files."""
