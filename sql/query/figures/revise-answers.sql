INSERT INTO answer_revision (municipality, unit, year, kind, item, status, quantity, base, approximate, done_on, note,
  cell, file_id, replaced_by, replaced_at)
SELECT k.municipality, k.unit, k.year, k.kind, k.item, k.status, k.quantity, k.base, k.approximate, k.done_on, k.note,
  k.cell, k.file_id, ?, ?
FROM staged_answer s
JOIN answer k USING (municipality, unit, year, kind, item)
WHERE s.outcome = 'changed'
