-- Against what is kept. unchanged: same value, symbol, base and finality. renewed: the same, said again by a later
-- publication (or by a real file after a made-up one): only where it came from moves on. outdated: another value from an
-- earlier publication, or made-up data against real data: never written. baseless: the same without the base that is kept:
-- never written. contradicting: another value though the table says it was not updated in between. What is left stays added.
UPDATE staged_observation s
SET outcome = CASE
    WHEN (s.value, s.symbol, s.base, s.preliminary) IS NOT DISTINCT FROM (k.value, k.symbol, k.base, k.preliminary) THEN
      CASE WHEN f.sample AND NOT n.sample THEN 'renewed'
           WHEN n.sample AND NOT f.sample THEN 'unchanged'
           WHEN s.updated > k.updated OR (s.updated IS NOT NULL AND k.updated IS NULL) THEN 'renewed'
           ELSE 'unchanged' END
    WHEN f.sample AND NOT n.sample THEN 'changed'
    WHEN n.sample AND NOT f.sample THEN 'outdated'
    WHEN s.updated < k.updated THEN 'outdated'
    WHEN s.base IS NULL AND k.base IS NOT NULL
      AND (s.value, s.symbol, s.preliminary) IS NOT DISTINCT FROM (k.value, k.symbol, k.preliminary) THEN 'baseless'
    WHEN s.updated = k.updated AND (s.value, s.symbol, s.base) IS DISTINCT FROM (k.value, k.symbol, k.base) THEN 'contradicting'
    ELSE 'changed' END
FROM observation k
JOIN source_file f ON f.id = k.file_id
CROSS JOIN (SELECT coalesce((SELECT sample FROM source_file WHERE id = ?), false) AS sample) n
WHERE (k.table_id, k.contents, k.place, k.period, k.breakdown)
    = (s.table_id, s.contents, s.place, s.period, s.breakdown)
  AND s.outcome = 'added'
