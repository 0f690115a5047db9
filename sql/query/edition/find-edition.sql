-- One edition.
SELECT * FROM edition WHERE id = :id
