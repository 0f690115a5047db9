-- As keep-place-code; a name is filled in where it was not known.
INSERT INTO place_change (old_code, old_name, new_code, new_name, changed_on, exact, file_id)
VALUES (:oldCode, :oldName, :newCode, :newName, :on, :exact, :file)
ON CONFLICT (old_code, new_code, changed_on, exact) DO UPDATE
SET old_name = CASE WHEN place_change.old_name = '' THEN EXCLUDED.old_name ELSE place_change.old_name END,
    new_name = CASE WHEN place_change.new_name = '' THEN EXCLUDED.new_name ELSE place_change.new_name END
WHERE place_change.old_name = '' AND EXCLUDED.old_name <> '' OR place_change.new_name = '' AND EXCLUDED.new_name <> ''
RETURNING xmax = 0 AS added
