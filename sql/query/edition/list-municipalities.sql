-- The municipalities that have an edition in its place.
SELECT DISTINCT municipality FROM edition WHERE part = '' ORDER BY municipality
