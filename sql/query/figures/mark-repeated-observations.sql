-- The same cell twice with the same content: the last one stands.
UPDATE staged_observation s
SET outcome = 'repeated'
FROM (
  SELECT table_id, contents, place, period, breakdown, max(line) AS last
  FROM staged_observation
  WHERE outcome <> 'conflict'
  GROUP BY table_id, contents, place, period, breakdown
  HAVING count(*) > 1
) r
WHERE (s.table_id, s.contents, s.place, s.period, s.breakdown)
    = (r.table_id, r.contents, r.place, r.period, r.breakdown)
  AND s.line < r.last
