-- The drafts of one municipality and year, and what they show.
SELECT * FROM draft WHERE municipality = :municipality AND year = :year
