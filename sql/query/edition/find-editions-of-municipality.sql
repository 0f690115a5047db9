-- Every edition of one municipality, newest first.
SELECT * FROM edition WHERE municipality = :municipality ORDER BY published_at DESC, id DESC
