-- True while nobody has taken the lease over.
SELECT EXISTS (SELECT FROM lease WHERE name = 'night' AND fencing = :fencing)
