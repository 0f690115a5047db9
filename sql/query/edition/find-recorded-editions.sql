-- Every edition of one municipality, also one that does not lie in its place yet, the first one first.
SELECT * FROM edition WHERE municipality = :municipality ORDER BY id
