SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
       count(*) FILTER (WHERE state = 'sent')    AS sent,
       count(*) FILTER (WHERE state = 'failed')  AS failed
FROM outbox
