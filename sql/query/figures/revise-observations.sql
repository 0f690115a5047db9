INSERT INTO observation_revision (table_id, contents, place, period, breakdown, value, symbol, base, preliminary,
  updated, cell, file_id, replaced_by, replaced_at)
SELECT k.table_id, k.contents, k.place, k.period, k.breakdown, k.value, k.symbol, k.base, k.preliminary,
  k.updated, k.cell, k.file_id, ?, ?
FROM staged_observation s
JOIN observation k USING (table_id, contents, place, period, breakdown)
WHERE s.outcome IN ('changed', 'contradicting')
