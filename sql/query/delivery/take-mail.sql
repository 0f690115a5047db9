-- One mail that is due, of an edition whose files lie in their place; locked here, passed by elsewhere.
SELECT o.id, o.edition_id, o.document_id, o.recipient, o.address, o.attempts
FROM outbox o
JOIN edition e ON e.id = o.edition_id
WHERE o.state = 'waiting' AND o.next_try <= :now AND e.part = ''
ORDER BY o.id LIMIT 1 FOR UPDATE OF o SKIP LOCKED
