-- The latest night by its date.
SELECT business_date, outcome, started_at FROM night ORDER BY business_date DESC LIMIT 1
