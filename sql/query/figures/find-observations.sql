-- The files are found by the rows of the places, not for each cell, nor by reading the register of all files.
WITH file AS MATERIALIZED (
  SELECT f.id, f.sha256, f.name, f.received_at, f.sample
  FROM source_file f
  WHERE f.id = ANY (ARRAY(
    SELECT p.file_id
    FROM cell_block b
    JOIN published_file p ON p.id = b.published_id OR p.id = ANY (b.own_published)
    WHERE b.table_id = ANY (:tables) AND b.place = ANY (:places)))
)
SELECT o.table_id, o.contents, o.place, o.period, o.breakdown, o.value, o.symbol, o.base, o.preliminary, o.updated, o.cell,
  f.sha256, f.name, f.received_at, f.sample
FROM observation o
JOIN file f ON f.id = o.file_id
WHERE o.table_id = ANY (:tables) AND o.place = ANY (:places)
ORDER BY o.table_id, o.contents, o.place, o.period, o.breakdown
