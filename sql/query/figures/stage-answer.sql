INSERT INTO staged_answer (line, municipality, unit, year, kind, item, status, quantity, base, approximate, done_on, note, cell)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
