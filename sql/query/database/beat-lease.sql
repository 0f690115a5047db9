-- The holder is alive, by the database's clock. No row where it holds the lease no more.
UPDATE lease SET heartbeat = clock_timestamp() WHERE name = 'night' AND fencing = ? AND holder <> ''
