-- Every table is fenced, also those that later migrations add: each statement that writes checks the fencing number first.
DO $$
DECLARE
  unfenced regclass;
BEGIN
  IF to_regproc('check_fence') IS NULL THEN RETURN; END IF; -- migrated to an earlier version only, as a backup of it is
  PERFORM pg_advisory_xact_lock(727014);
  FOR unfenced IN
    SELECT c.oid::regclass FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      AND c.relname NOT IN ('lease', 'flyway_schema_history')
      AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname = 'fence')
  LOOP
    EXECUTE format('CREATE TRIGGER fence BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION check_fence()', unfenced);
  END LOOP;
END
$$;
