-- The id also where it was kept before.
INSERT INTO published_file (file_id, updated) VALUES (?, ?)
ON CONFLICT (file_id, updated) DO UPDATE SET file_id = EXCLUDED.file_id
RETURNING id
