-- The mail was not accepted: it waits for the next try, or is given up.
UPDATE outbox SET state = :state, attempts = attempts + 1, next_try = :next, problem = :problem, begun_at = NULL WHERE id = :id AND state = 'waiting'
