-- The documents of these editions.
SELECT * FROM edition_document WHERE edition_id = ANY (:editions) ORDER BY edition_id, path COLLATE "C"
