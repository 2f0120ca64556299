"""Word files to PDF by LibreOffice, what comes of it checked, and many in one file to print."""
