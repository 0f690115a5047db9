-- Editions with nobody in the outbox.
SELECT e.id FROM edition e WHERE NOT EXISTS (SELECT FROM outbox o WHERE o.edition_id = e.id) ORDER BY e.id
