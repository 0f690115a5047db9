SELECT table_id, contents, place, period, breakdown, value, symbol, base, preliminary, updated, cell
FROM staged_observation
ORDER BY table_id COLLATE "C", place COLLATE "C", line
