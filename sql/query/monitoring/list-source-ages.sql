-- By table: when the publisher last changed what has been read; where the file does not say, when it was received.
SELECT t.table_id, max(coalesce(p.updated, f.received_at)) AS updated
FROM table_published t JOIN published_file p ON p.id = t.published_id JOIN source_file f ON f.id = p.file_id
WHERE NOT f.sample GROUP BY t.table_id
