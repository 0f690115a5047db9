-- How many mails are in each state.
SELECT s.state, count(o.id) AS mails
FROM (VALUES ('waiting'), ('sent'), ('failed')) s (state) LEFT JOIN outbox o ON o.state = s.state GROUP BY s.state ORDER BY 1
