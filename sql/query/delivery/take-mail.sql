-- One mail that is due; locked here, passed by elsewhere.
SELECT id, edition_id, document_id, recipient, address, attempts FROM outbox
WHERE state = 'waiting' AND next_try <= :now ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
