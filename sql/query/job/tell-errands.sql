-- The last errand for each source since the night before this one began, but for those that brought nothing.
SELECT DISTINCT ON (e.source) e.source, e.outcome, e.told FROM errand e
WHERE e.asked_at >= coalesce((SELECT max(n.started_at) FROM night n WHERE n.started_at < :since), '-infinity'::timestamptz)
ORDER BY e.source COLLATE "C", e.asked_at DESC
