-- True when nobody else holds the lock of this number on this database.
SELECT pg_try_advisory_lock(?)
