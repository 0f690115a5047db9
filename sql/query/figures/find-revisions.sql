-- The latest earlier content of each cell that was changed; what a real file put in place of a made-up one is no revision.
SELECT DISTINCT ON (r.table_id, r.contents, r.place, r.period, r.breakdown)
  o.table_id, o.contents, o.place, o.period, o.breakdown, o.value, o.symbol, o.base, o.preliminary, o.updated, o.cell,
  f.sha256, f.name, f.received_at, f.sample,
  r.value AS old_value, r.symbol AS old_symbol, r.base AS old_base, r.preliminary AS old_preliminary, r.updated AS old_updated,
  r.cell AS old_cell, g.sha256 AS old_sha256, g.name AS old_name, g.received_at AS old_received_at, g.sample AS old_sample
FROM observation_revision r
JOIN observation o USING (table_id, contents, place, period, breakdown)
JOIN source_file f ON f.id = o.file_id
JOIN source_file g ON g.id = r.file_id
WHERE r.table_id = ANY (:tables) AND r.place = ANY (:places) AND g.sample = f.sample
  AND o.table_id = ANY (:tables) AND o.place = ANY (:places)
ORDER BY r.table_id, r.contents, r.place, r.period, r.breakdown, r.replaced_at DESC
