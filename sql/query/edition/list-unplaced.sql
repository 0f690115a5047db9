-- Editions that are recorded and do not lie in their place yet: somebody publishes them, or was stopped while doing so.
SELECT * FROM edition WHERE part <> '' ORDER BY id
