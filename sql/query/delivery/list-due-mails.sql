-- Mails to send now, the oldest first; of an edition only when its files lie in their place.
SELECT o.id FROM outbox o LEFT JOIN edition e ON e.id = o.edition_id
WHERE o.state = 'waiting' AND o.next_try <= :now AND coalesce(e.part, '') = '' ORDER BY o.id
