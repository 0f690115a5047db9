-- What parts have made, the list of a folder after the files that it lists.
SELECT part, path FROM carried_file WHERE made AND piece = 0 ORDER BY part, path LIKE '%/manifest.json', path
