-- Mails to send now, the oldest first.
SELECT id FROM outbox WHERE state = 'waiting' AND next_try <= :now ORDER BY id
