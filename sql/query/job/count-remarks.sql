-- Data remarks that hold on the business date of the latest night begun by then: first made that night, and known from before.
SELECT f.municipality, f.year, f.code, count(*) FILTER (WHERE f.first_seen = n.business_date) AS fresh,
  count(*) FILTER (WHERE f.first_seen < n.business_date) AS known
FROM finding f
JOIN (SELECT business_date FROM night WHERE started_at <= :since ORDER BY started_at DESC, business_date DESC LIMIT 1) n ON f.last_seen = n.business_date
GROUP BY f.municipality, f.year, f.code
ORDER BY f.municipality COLLATE "C", f.year, f.code COLLATE "C"
