-- Old lines of the access log.
DELETE FROM access_log WHERE at < :before
