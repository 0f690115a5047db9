SELECT place, layout_id, published_id, value, symbol, base, preliminary, first_cell, cell_step, cell, own_published
FROM cell_block
WHERE table_id = ? AND place = ANY (?)
