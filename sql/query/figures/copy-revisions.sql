COPY observation_revision (table_id, contents, place, period, breakdown, value, symbol, base, preliminary, updated, cell, file_id,
  replaced_by, replaced_at)
FROM STDIN
