-- What was assessed from the same basis holds on the date too.
UPDATE draft SET assessed_on = :date
WHERE municipality = :municipality AND year = :year AND basis = :basis AND :date BETWEEN assessed_on AND holds_until
