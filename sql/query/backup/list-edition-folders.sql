-- Where the files of each edition lie: in its place, or still in the folder part beside it.
SELECT municipality, year, number, part FROM edition ORDER BY municipality, year, number
