-- Lets the next night in.
SELECT pg_advisory_unlock(727001)
