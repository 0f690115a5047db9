-- The remarks that held when the drafts were last assessed from the same basis hold on the date too.
UPDATE finding SET last_seen = :date
FROM draft
JOIN unnest(CAST(:municipalities AS text[]), CAST(:years AS int[]), CAST(:bases AS text[])) AS asked (municipality, year, basis)
  ON draft.municipality = asked.municipality AND draft.year = asked.year AND draft.basis = asked.basis
WHERE finding.municipality = draft.municipality AND finding.year = draft.year AND finding.last_seen = draft.assessed_on
  AND :date BETWEEN draft.assessed_on AND draft.holds_until
