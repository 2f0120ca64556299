"""What the cells of a workbook offer to choose from.

It helps to find columns, and no more: where it cannot be read, there is none.
"""
