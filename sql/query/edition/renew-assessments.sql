-- What was assessed from the same basis holds on the date too.
UPDATE draft SET assessed_on = :date
FROM unnest(CAST(:municipalities AS text[]), CAST(:years AS int[]), CAST(:bases AS text[])) AS asked (municipality, year, basis)
WHERE draft.municipality = asked.municipality AND draft.year = asked.year AND draft.basis = asked.basis
  AND :date BETWEEN draft.assessed_on AND draft.holds_until
RETURNING draft.municipality, draft.year, draft.basis
