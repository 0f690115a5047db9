-- The claimed mail, where it still waits. begun_at set already: a sender died with it in hand, and a server may have accepted it.
UPDATE outbox SET begun_at = :now, repeated = repeated OR (:server AND begun_at IS NOT NULL)
WHERE id = :id AND state = 'waiting' AND next_try <= :now
RETURNING id, edition_id, document_id, recipient, address, subject, body, attempts
