-- Editions of one municipality and report year, the first one first.
SELECT * FROM edition WHERE municipality = :municipality AND year = :year ORDER BY number
