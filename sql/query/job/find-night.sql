-- One night.
SELECT * FROM night WHERE business_date = :date
