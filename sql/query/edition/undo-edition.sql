-- Takes back an edition that nobody has seen: its files were lost before they reached their place, and nothing
-- of it was sent.
WITH undone AS (SELECT id FROM edition WHERE id = :id AND part <> ''),
mails AS (DELETE FROM outbox WHERE edition_id IN (SELECT id FROM undone)),
deliveries AS (DELETE FROM folder_delivery WHERE edition_id IN (SELECT id FROM undone)),
pages AS (DELETE FROM edition_page WHERE document_id IN (
  SELECT d.id FROM edition_document d JOIN undone u ON u.id = d.edition_id)),
figures AS (DELETE FROM edition_figure WHERE edition_id IN (SELECT id FROM undone)),
documents AS (DELETE FROM edition_document WHERE edition_id IN (SELECT id FROM undone))
DELETE FROM edition WHERE id IN (SELECT id FROM undone)
