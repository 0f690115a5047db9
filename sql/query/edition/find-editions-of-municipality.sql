-- Every edition of one municipality that lies in its place, newest first.
SELECT * FROM edition WHERE municipality = :municipality AND part = '' ORDER BY published_at DESC, id DESC
