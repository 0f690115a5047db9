-- Other bytes or another state begin their nights anew.
INSERT INTO inbox_entry (path, bytes, modified_at, first_night, last_night, state, remedy)
VALUES (:path, :bytes, :modified, :night, :night, :state, :remedy)
ON CONFLICT (path) DO UPDATE
SET first_night = CASE WHEN inbox_entry.bytes = EXCLUDED.bytes AND inbox_entry.modified_at = EXCLUDED.modified_at
                            AND inbox_entry.state = EXCLUDED.state
                       THEN inbox_entry.first_night ELSE EXCLUDED.first_night END,
    bytes = EXCLUDED.bytes, modified_at = EXCLUDED.modified_at, last_night = EXCLUDED.last_night, state = EXCLUDED.state,
    remedy = EXCLUDED.remedy
