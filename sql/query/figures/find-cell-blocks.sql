-- The arrays as texts: most of them are compared and written again as they are.
SELECT place, layout_id, published_id, value::text AS value, symbol::text AS symbol, base::text AS base,
  preliminary::text AS preliminary, first_cell, cell_step, cell::text AS cell, own_published::text AS own_published
FROM cell_block
WHERE table_id = ? AND place = ANY (?)
