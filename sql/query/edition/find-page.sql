-- The web twin of a published document.
SELECT html FROM edition_page WHERE document_id = :document
