COPY cell_block (table_id, place, layout_id, published_id, value, symbol, base, preliminary, first_cell, cell_step, cell, own_published)
FROM STDIN
