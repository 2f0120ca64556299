"""The page `report.html`: one file that needs no server and no network. `page.html.j2`, `page.css`, `page.js`."""
