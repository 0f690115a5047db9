-- The latest nights, newest first.
SELECT business_date, started_at, ended_at, outcome, closing
FROM night
ORDER BY business_date DESC
LIMIT 14
