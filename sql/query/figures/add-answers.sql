INSERT INTO answer (municipality, unit, year, kind, item, status, quantity, base, approximate, done_on, note, cell, file_id)
SELECT municipality, unit, year, kind, item, status, quantity, base, approximate, done_on, note, cell, ?
FROM staged_answer
WHERE outcome = 'added'
