-- Every table of the schema but Flyway's own and those by which programs share a night now, with the statements that copy it,
-- worded by the server, which quotes the names.
-- Columns that PostgreSQL computes by itself are left out; uses: the tables that must be filled before this one.
SELECT t.name, t.columns,
  format('COPY %I.%I (%s) TO STDOUT (FORMAT csv)', current_schema(), t.name, t.columns) AS copy_out,
  format('COPY %I.%I (%s) FROM STDIN (FORMAT csv)', current_schema(), t.name, t.columns) AS copy_in,
  format('SELECT EXISTS (SELECT FROM %I.%I)', current_schema(), t.name) AS has_rows,
  ARRAY(SELECT DISTINCT used.relname::text FROM pg_constraint k JOIN pg_class used ON used.oid = k.confrelid
        WHERE k.conrelid = t.oid AND k.contype = 'f' AND k.confrelid <> t.oid ORDER BY 1) AS uses
FROM (
  SELECT c.oid, c.relname::text AS name, string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) AS columns
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE n.nspname = current_schema() AND c.relkind = 'r' AND c.relname NOT IN ('flyway_schema_history', 'lease', 'int_channel_message', 'carried_file')
  GROUP BY c.oid, c.relname) t
ORDER BY t.name
