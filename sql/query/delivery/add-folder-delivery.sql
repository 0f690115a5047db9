-- One row per document and committee.
INSERT INTO folder_delivery (document_id, edition_id, committee) VALUES (:document, :edition, :committee)
ON CONFLICT (document_id, committee) DO NOTHING
