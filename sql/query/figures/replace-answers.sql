UPDATE answer k
SET status = s.status, quantity = s.quantity, base = s.base, approximate = s.approximate, done_on = s.done_on,
  note = s.note, cell = s.cell, file_id = ?
FROM staged_answer s
WHERE (k.municipality, k.unit, k.year, k.kind, k.item) = (s.municipality, s.unit, s.year, s.kind, s.item)
  AND s.outcome = 'changed'
