-- What was refused in other files of the same form, now that a later one is taken.
UPDATE rejection r SET closed_at = :at FROM source_file f
WHERE f.id = r.file_id AND f.form = :form AND f.id <> :file AND r.closed_at IS NULL
