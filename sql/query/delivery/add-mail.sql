-- One row per edition, document and recipient.
INSERT INTO outbox (edition_id, document_id, recipient, address, next_try)
VALUES (:edition, :document, :recipient, :address, :now)
ON CONFLICT (edition_id, document_id, recipient) DO NOTHING
