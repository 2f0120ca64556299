"""A server on this machine that speaks the Google Sheets API: the demo and the tests work against it."""
