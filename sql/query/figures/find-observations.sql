SELECT o.table_id, o.contents, o.place, o.period, o.breakdown, o.value, o.symbol, o.base, o.preliminary, o.updated, o.cell,
  f.sha256, f.name, f.received_at, f.sample
FROM observation o
JOIN source_file f ON f.id = o.file_id
WHERE o.table_id = ANY (:tables) AND o.place = ANY (:places)
ORDER BY o.table_id, o.contents, o.place, o.period, o.breakdown
