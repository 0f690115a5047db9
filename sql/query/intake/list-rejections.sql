-- What was refused in files that are kept, then the files that lie in the inbox for personal data (no hash is known of them).
SELECT municipality, name, sha256, code, place, remedy, closed_at
FROM (
  SELECT f.municipality, f.name, f.sha256::text AS sha256, r.code, r.place, r.remedy, r.closed_at, 0 AS part, r.id AS nr
  FROM rejection r
  JOIN source_file f ON f.id = r.file_id
  WHERE r.closed_at IS NULL OR :all
  UNION ALL
  SELECT CASE WHEN position('/' IN path) > 0 THEN split_part(path, '/', 1) ELSE '' END, path, '', 'personal-data', '', remedy, NULL, 1, 0
  FROM inbox_entry
  WHERE state = 'personal'
) listed
ORDER BY part, municipality, name, sha256, nr
