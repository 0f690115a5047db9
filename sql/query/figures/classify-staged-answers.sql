UPDATE staged_answer s
SET outcome = CASE
    WHEN (s.status, s.quantity, s.base, s.approximate, s.done_on, s.note)
      IS NOT DISTINCT FROM (k.status, k.quantity, k.base, k.approximate, k.done_on, k.note) THEN 'unchanged'
    ELSE 'changed' END
FROM answer k
WHERE (k.municipality, k.unit, k.year, k.kind, k.item) = (s.municipality, s.unit, s.year, s.kind, s.item)
  AND s.outcome = 'added'
