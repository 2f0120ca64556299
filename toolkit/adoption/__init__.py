"""Finding one's way in a workbook that nobody prepared: which sheet is which table, which column which field."""
