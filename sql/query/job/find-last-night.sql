-- The latest night by its date.
SELECT * FROM night ORDER BY business_date DESC LIMIT 1
