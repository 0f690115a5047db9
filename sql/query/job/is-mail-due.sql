-- True when a mail waits to be sent now, or an edition to be put in its place.
SELECT EXISTS (SELECT FROM outbox WHERE state = 'waiting' AND next_try <= :now)
  OR EXISTS (SELECT FROM edition WHERE part <> '')
