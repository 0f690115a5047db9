-- The program that holds the run's lock on this database.
SELECT a.application_name, host(a.client_addr) AS address, a.backend_start AS since
FROM pg_locks l
JOIN pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'advisory' AND l.granted AND l.classid = 0 AND l.objid = 727001
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
