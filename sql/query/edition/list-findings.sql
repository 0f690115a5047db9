SELECT code, subject, detail, first_seen FROM finding
WHERE municipality = :municipality AND year = :year ORDER BY code, subject, detail
