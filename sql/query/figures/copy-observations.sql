COPY staged_observation (line, table_id, contents, place, period, breakdown, value, symbol, base, preliminary, updated, cell)
FROM STDIN
