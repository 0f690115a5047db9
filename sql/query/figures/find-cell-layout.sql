SELECT contents, period, breakdown FROM cell_layout WHERE id = ?
