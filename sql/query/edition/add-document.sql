-- One frozen file of an edition.
INSERT INTO edition_document (id, edition_id, path, kind, recipient, language, pages, sha256)
VALUES (:id, :edition, :path, :kind, :recipient, :language, :pages, :sha256)
