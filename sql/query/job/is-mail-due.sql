-- True when a mail waits to be sent now.
SELECT EXISTS (SELECT FROM outbox WHERE state = 'waiting' AND next_try <= :now)
