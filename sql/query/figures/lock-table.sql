-- One merge of a table at a time, until its transaction ends; readers and other tables go on.
SELECT pg_advisory_xact_lock(727006, hashtext(?))
