-- Whether a migration has ended here: its history is there, and no table lacks its fence (sql/migration/afterMigrate.sql).
SELECT to_regclass('flyway_schema_history') IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname NOT IN ('lease', 'flyway_schema_history')
      AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'fence'))
