"""What an association starts with: a configuration, and a workbook with headings, drop-downs and guidance."""
