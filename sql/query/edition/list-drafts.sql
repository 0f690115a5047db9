-- Every municipality's drafts and what they show.
SELECT * FROM draft ORDER BY municipality, year
