-- Other bytes or another state begin their nights anew.
INSERT INTO inbox_sighting (path, bytes, modified_at, first_night, last_night, state, remedy)
VALUES (:path, :bytes, :modified, :night, :night, :state, :remedy)
ON CONFLICT (path) DO UPDATE
SET first_night = CASE WHEN inbox_sighting.bytes = EXCLUDED.bytes AND inbox_sighting.modified_at = EXCLUDED.modified_at
                            AND inbox_sighting.state = EXCLUDED.state
                       THEN inbox_sighting.first_night ELSE EXCLUDED.first_night END,
    bytes = EXCLUDED.bytes, modified_at = EXCLUDED.modified_at, last_night = EXCLUDED.last_night, state = EXCLUDED.state,
    remedy = EXCLUDED.remedy
