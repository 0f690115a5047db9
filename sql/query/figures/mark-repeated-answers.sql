-- A form asks everything once; should it not, the last line stands.
UPDATE staged_answer s
SET outcome = 'repeated'
FROM staged_answer later
WHERE (later.municipality, later.unit, later.year, later.kind, later.item) = (s.municipality, s.unit, s.year, s.kind, s.item)
  AND later.line > s.line
