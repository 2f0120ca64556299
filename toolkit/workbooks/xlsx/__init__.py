"""Workbooks in files: .xlsx, .xlsm, .xls and .ods for reading, .xlsx for writing."""
