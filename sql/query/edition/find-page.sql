-- The web page of a published document.
SELECT html, style_sha256 FROM edition_page WHERE document_id = :document
