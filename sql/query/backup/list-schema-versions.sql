-- The migrations that this database has had, in their order.
SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL ORDER BY installed_rank
