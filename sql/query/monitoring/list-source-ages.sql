-- By table: when the publisher last changed what has been read; where the file does not say, when it was received.
SELECT o.table_id, max(coalesce(o.updated, f.received_at)) AS updated
FROM observation o JOIN source_file f ON f.id = o.file_id WHERE NOT f.sample GROUP BY o.table_id
