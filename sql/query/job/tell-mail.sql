-- Mails accepted since, and those that wait or were given up.
SELECT count(*) FILTER (WHERE state = 'sent' AND sent_at >= :since) AS sent, count(*) FILTER (WHERE state = 'waiting') AS waiting,
  count(*) FILTER (WHERE state = 'failed') AS failed FROM outbox
