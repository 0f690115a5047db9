-- The edition that a document belongs to; none as long as it does not lie in its place.
SELECT e.* FROM edition e JOIN edition_document d ON d.edition_id = e.id WHERE d.id = :document AND e.part = ''
