-- The web page of one document of an edition.
INSERT INTO edition_page (document_id, html, style_sha256) VALUES (:document, :html, :style)
