"""Google Sheets: the same grids and the same writing as for files, through the Sheets API."""
