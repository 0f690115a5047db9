-- Everything that was refused, by file and in the order of the file; files left for personal data have no hash.
SELECT file, sha256, code, place, remedy FROM (
  SELECT f.name AS file, f.sha256, r.code, r.place, r.remedy, r.id, f.id AS file_id
  FROM rejection r JOIN source_file f ON f.id = r.file_id WHERE r.code NOT LIKE 'merk-%'
  UNION ALL
  SELECT path, '', CASE state WHEN 'personal' THEN 'personopplysninger' ELSE 'odelagt' END, '', remedy, 0, 0
  FROM inbox_sighting WHERE state <> 'waiting') refused
ORDER BY file_id, id, file COLLATE "C"
