-- Every night, newest first.
SELECT * FROM night ORDER BY business_date DESC
