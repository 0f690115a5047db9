SELECT p.id, p.file_id, p.updated, f.sample
FROM published_file p JOIN source_file f ON f.id = p.file_id
WHERE p.id = ?
