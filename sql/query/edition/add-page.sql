-- The web twin of one document of an edition.
INSERT INTO edition_page (document_id, html) VALUES (:document, :html)
