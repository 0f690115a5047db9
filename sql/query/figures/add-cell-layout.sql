INSERT INTO cell_layout (contents, period, breakdown) VALUES (?, ?, ?) RETURNING id
