-- Editions with nobody in the outbox, published before recipients were recorded with the edition.
SELECT e.id FROM edition e
WHERE e.part = '' AND NOT EXISTS (SELECT FROM outbox o WHERE o.edition_id = e.id) ORDER BY e.id
