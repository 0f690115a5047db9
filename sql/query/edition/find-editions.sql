-- Editions of one municipality and report year that lie in their place, the first one first.
SELECT * FROM edition WHERE municipality = :municipality AND year = :year AND part = '' ORDER BY number
