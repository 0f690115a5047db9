-- The program that holds an advisory lock on this database; the key's upper half, then its lower.
SELECT a.application_name, host(a.client_addr) AS address, a.backend_start AS since
FROM pg_locks l
JOIN pg_stat_activity a ON a.pid = l.pid
WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.classid::bigint = ? AND l.objid::bigint = ?
  AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
