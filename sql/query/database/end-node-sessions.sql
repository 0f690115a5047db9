-- Ends the sessions of a node: what they hold is free, and what they had not committed is undone.
SELECT count(*) FILTER (WHERE pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'oppvekststatus %' AND right(application_name, 9) = ' ' || :node
