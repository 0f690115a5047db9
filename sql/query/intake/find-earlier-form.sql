-- The last file of the form before this one: its name, and whether something of it waits to be corrected.
SELECT f.name,
  EXISTS (SELECT 1 FROM rejection r WHERE r.file_id = f.id AND r.closed_at IS NULL AND r.code NOT LIKE 'note-%') AS open
FROM source_file f
WHERE f.form = :form AND f.id <> :file
ORDER BY f.received_at DESC, f.id DESC
LIMIT 1
