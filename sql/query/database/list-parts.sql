-- The parts of the night that have not ended: who has them, and for how many seconds that program has been silent.
SELECT name, fencing, holder, takeovers, extract(epoch FROM clock_timestamp() - heartbeat)::float8 AS silent
FROM lease WHERE night = :night ORDER BY name
