-- The lease changes hands. Where the one before never released it, that is a takeover; those of other work are not counted.
UPDATE lease SET fencing = fencing + 1, holder = :holder, work = :work, taken_at = clock_timestamp(), heartbeat = clock_timestamp(),
  takeovers = CASE WHEN holder = '' OR work <> :work THEN 0 ELSE takeovers + 1 END
WHERE name = 'night'
RETURNING fencing, takeovers
