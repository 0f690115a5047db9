-- The last fetch of each source since the night before this one began.
SELECT DISTINCT ON (e.source COLLATE "C") e.outcome, e.message FROM fetch_result e
WHERE e.asked_at >= coalesce((SELECT max(n.started_at) FROM night n WHERE n.started_at < :since), '-infinity')
ORDER BY e.source COLLATE "C", e.asked_at DESC
