-- The same cell twice in one file: with different content neither is believed, with the same the last one stands.
UPDATE staged_observation s
SET outcome = CASE WHEN d.differ THEN 'conflict' ELSE 'repeated' END
FROM (
  SELECT table_id, contents, place, period, breakdown, max(line) AS last,
    min(value) IS DISTINCT FROM max(value) OR count(value) NOT IN (0, count(*))
      OR min(base) IS DISTINCT FROM max(base) OR count(base) NOT IN (0, count(*))
      OR min(symbol) <> max(symbol) OR bool_and(preliminary) <> bool_or(preliminary) AS differ
  FROM staged_observation
  GROUP BY table_id, contents, place, period, breakdown
  HAVING count(*) > 1
) d
WHERE (s.table_id, s.contents, s.place, s.period, s.breakdown)
    = (d.table_id, d.contents, d.place, d.period, d.breakdown)
  AND (d.differ OR s.line < d.last)
