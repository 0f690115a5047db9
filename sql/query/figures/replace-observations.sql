UPDATE observation k
SET value = s.value, symbol = s.symbol, base = s.base, preliminary = s.preliminary,
  updated = s.updated, cell = s.cell, file_id = ?
FROM staged_observation s
WHERE (k.table_id, k.contents, k.place, k.period, k.breakdown)
    = (s.table_id, s.contents, s.place, s.period, s.breakdown)
  AND s.outcome IN ('changed', 'contradicting', 'renewed')
