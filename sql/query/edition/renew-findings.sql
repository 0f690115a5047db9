-- The remarks that held when the drafts were last assessed hold on the date too.
UPDATE finding SET last_seen = :date
FROM draft WHERE draft.municipality = :municipality AND draft.year = :year AND finding.municipality = :municipality
  AND finding.year = :year AND finding.last_seen = draft.assessed_on AND draft.basis = :basis
  AND :date BETWEEN draft.assessed_on AND draft.holds_until
