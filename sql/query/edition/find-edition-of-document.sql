-- The edition that a document belongs to.
SELECT e.* FROM edition e JOIN edition_document d ON d.edition_id = e.id WHERE d.id = :document
