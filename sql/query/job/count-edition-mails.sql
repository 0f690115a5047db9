-- Mails of editions accepted since, perhaps twice, and those that wait; given up: messages to operations too. What became of
-- the night's own message does not change it.
SELECT count(*) FILTER (WHERE state = 'sent' AND sent_at >= :since AND edition_id IS NOT NULL) AS sent,
  count(*) FILTER (WHERE state = 'waiting' AND edition_id IS NOT NULL) AS waiting,
  count(*) FILTER (WHERE state = 'failed') AS failed,
  count(*) FILTER (WHERE repeated AND state = 'sent' AND sent_at >= :since AND edition_id IS NOT NULL) AS repeated FROM outbox
