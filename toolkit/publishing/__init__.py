"""Files for people outside the workbook: the page, the dossier, figures for the federation."""
