INSERT INTO observation (table_id, contents, place, period, breakdown, value, symbol, base, preliminary, updated, cell, file_id)
SELECT table_id, contents, place, period, breakdown, value, symbol, base, preliminary, updated, cell, ?
FROM staged_observation
WHERE outcome = 'added'
