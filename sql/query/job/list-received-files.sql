-- Files received since, with the rows they are the source of now, how many rows were new with them, how many they changed, the rows that were refused, and what is said of rows that nothing reads.
SELECT f.name, f.municipality, f.format, f.state,
  (SELECT coalesce(sum(c.cells), 0) FROM file_cells c WHERE c.file_id = f.id) + (SELECT count(*) FROM answer a WHERE a.file_id = f.id) AS taken,
  coalesce(f.added, 0) AS added,
  (SELECT count(*) FROM observation_revision r WHERE r.replaced_by = f.id) + (SELECT count(*) FROM answer_revision r WHERE r.replaced_by = f.id) AS changed,
  (SELECT count(*) FROM rejection x WHERE x.file_id = f.id AND x.code NOT LIKE 'note-%') AS refused,
  coalesce((SELECT min(x.remedy) FROM rejection x WHERE x.file_id = f.id AND x.code = 'note-unread'), '') AS unread
FROM source_file f WHERE f.received_at >= :since ORDER BY f.municipality COLLATE "C", f.name COLLATE "C", f.id
