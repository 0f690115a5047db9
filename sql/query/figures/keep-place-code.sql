-- What is known already is left alone; gives a row only where something was written.
INSERT INTO place_code (code, name, valid_from, valid_to, file_id)
VALUES (:code, :name, CAST(:from AS date), CAST(:to AS date), :file)
ON CONFLICT (code, name, valid_from) DO UPDATE SET valid_to = EXCLUDED.valid_to, file_id = EXCLUDED.file_id
WHERE place_code.valid_to IS DISTINCT FROM EXCLUDED.valid_to
RETURNING xmax = 0 AS added
