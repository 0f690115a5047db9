-- The mail was accepted.
UPDATE outbox SET state = 'sent', sent_at = :now, attempts = attempts + 1, problem = '', begun_at = NULL WHERE id = :id AND state = 'waiting'
