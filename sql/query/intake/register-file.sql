-- The same bytes for the same municipality are one row, whatever they were called.
INSERT INTO source_file (sha256, municipality, name, format, bytes, sample, state, received_at, archived_as, form)
VALUES (:sha256, :municipality, :name, :format, :bytes, :sample, :state, within_night(:at), :archived, :form)
ON CONFLICT (sha256, municipality) DO UPDATE
SET name = EXCLUDED.name, format = EXCLUDED.format, sample = EXCLUDED.sample, state = EXCLUDED.state, form = EXCLUDED.form,
    received_at = CASE WHEN source_file.state = EXCLUDED.state THEN source_file.received_at ELSE EXCLUDED.received_at END, archived_as = EXCLUDED.archived_as
RETURNING id
