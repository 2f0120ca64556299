"""Reading and writing workbooks: the only rooms that know calamine, openpyxl and zip files."""
