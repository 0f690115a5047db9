-- Until when the message of a night has reported what happened; null where there is none yet.
SELECT reported_until FROM night WHERE business_date = :date
