-- In the order of the key, so that its index fills page by page: half as large as in the order of the file.
INSERT INTO observation (table_id, contents, place, period, breakdown, value, symbol, base, preliminary, updated, cell, file_id)
SELECT table_id, contents, place, period, breakdown, value, symbol, base, preliminary, updated, cell, ?
FROM staged_observation
WHERE outcome = 'added'
ORDER BY table_id, contents, place, period, breakdown
