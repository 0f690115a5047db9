-- A document of an edition on its way to a committee's delivery folder. begun_at is set just before the one move that puts it
-- there: from then on the case-handling system may take it away.
CREATE TABLE folder_delivery (
  document_id  uuid        NOT NULL REFERENCES edition_document,
  edition_id   bigint      NOT NULL REFERENCES edition,
  committee    text        NOT NULL,
  attempts     integer     NOT NULL DEFAULT 0,
  begun_at     timestamptz,
  delivered_at timestamptz,
  problem      text        NOT NULL DEFAULT '',
  PRIMARY KEY (document_id, committee)
);
CREATE INDEX folder_delivery_waiting ON folder_delivery (edition_id) WHERE delivered_at IS NULL;
