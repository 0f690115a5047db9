-- A message to operations, each text once.
INSERT INTO outbox (recipient, address, subject, body, next_try) VALUES (:recipient, :address, :subject, :body, :now)
ON CONFLICT (address, subject, md5(body)) WHERE edition_id IS NULL DO NOTHING
