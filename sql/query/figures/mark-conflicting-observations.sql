-- The same cell twice in one file with different content: neither is believed.
UPDATE staged_observation s
SET outcome = 'conflict'
FROM (
  SELECT table_id, contents, place, period, breakdown
  FROM staged_observation
  GROUP BY table_id, contents, place, period, breakdown
  HAVING count(*) > 1 AND count(DISTINCT (value, symbol, base, preliminary)) > 1
) c
WHERE (s.table_id, s.contents, s.place, s.period, s.breakdown)
    = (c.table_id, c.contents, c.place, c.period, c.breakdown)
