-- True when no other living sender has the mail in hand; held until it is released or the session ends.
SELECT pg_try_advisory_lock(727012, (:id % 2147483647)::integer)
