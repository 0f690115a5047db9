SELECT table_id, contents, place, period, breakdown, string_agg(cell, ', ' ORDER BY line) AS cells
FROM staged_observation
WHERE outcome = 'conflict'
GROUP BY table_id, contents, place, period, breakdown
ORDER BY min(line)
LIMIT 1000
