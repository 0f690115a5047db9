-- Lets go of a claimed mail.
SELECT pg_advisory_unlock(727012, (:id % 2147483647)::integer)
