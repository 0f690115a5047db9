-- What the edition printed, header first, in the order of the export.
SELECT line FROM edition_figure WHERE edition_id = :edition ORDER BY position
