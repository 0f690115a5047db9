-- Lets the next one in.
SELECT pg_advisory_unlock(?)
