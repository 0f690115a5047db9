-- True when nobody else runs a night on this database.
SELECT pg_try_advisory_lock(727001)
