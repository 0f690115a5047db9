-- Documents that wait for their folder, of editions that lie in their place.
SELECT d.document_id, d.edition_id, d.committee, d.begun_at IS NOT NULL AS begun
FROM folder_delivery d JOIN edition e ON e.id = d.edition_id
WHERE d.delivered_at IS NULL AND e.part = ''
ORDER BY e.published_at, d.committee, d.document_id
