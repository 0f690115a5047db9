SELECT EXISTS (SELECT FROM cell_block WHERE table_id = ?)
