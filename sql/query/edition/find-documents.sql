-- The documents of one edition.
SELECT * FROM edition_document WHERE edition_id = :edition ORDER BY path COLLATE "C"
