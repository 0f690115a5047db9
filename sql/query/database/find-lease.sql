-- Who holds the lease, for what, and for how many seconds it has been silent, by the database's clock.
SELECT holder, work, extract(epoch FROM clock_timestamp() - heartbeat)::float8 AS silent FROM lease WHERE name = 'night' AND holder <> ''
