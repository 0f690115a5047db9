-- What was refused, the newest file first; place is a position in the file, never its content.
SELECT f.municipality, f.name, f.received_at, r.code, r.place, r.remedy
FROM rejection r
JOIN source_file f ON f.id = r.file_id
WHERE r.closed_at IS NULL
ORDER BY f.received_at DESC, f.id DESC, r.id
LIMIT :most
