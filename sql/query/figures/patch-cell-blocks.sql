-- All cells of these places come from one file now; those at the positions have these numbers.
UPDATE cell_block b
SET published_id = ?, own_published = NULL, first_cell = n.first_cell, cell_step = n.cell_step, cell = NULL,
  value[n.p1] = n.v1, value[n.p2] = n.v2, value[n.p3] = n.v3, value[n.p4] = n.v4,
  value[n.p5] = n.v5, value[n.p6] = n.v6, value[n.p7] = n.v7, value[n.p8] = n.v8
FROM unnest(?::text[], ?::bigint[], ?::bigint[],
  ?::int[], ?::numeric[], ?::int[], ?::numeric[], ?::int[], ?::numeric[], ?::int[], ?::numeric[],
  ?::int[], ?::numeric[], ?::int[], ?::numeric[], ?::int[], ?::numeric[], ?::int[], ?::numeric[])
  AS n (place, first_cell, cell_step, p1, v1, p2, v2, p3, v3, p4, v4, p5, v5, p6, v6, p7, v7, p8, v8)
WHERE b.table_id = ? AND b.place = n.place
