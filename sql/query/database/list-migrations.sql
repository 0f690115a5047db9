SELECT script, checksum, success FROM flyway_schema_history ORDER BY installed_rank
