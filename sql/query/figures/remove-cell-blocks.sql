-- They are written again in the same transaction.
DELETE FROM cell_block WHERE table_id = ? AND place = ANY (?)
