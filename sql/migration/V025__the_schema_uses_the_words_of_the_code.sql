-- What the code calls otherwise has the code's name: the outcome of a fetch, a note on what was received, an entry of the
-- inbox, and what the message of a night has reported. No row is written anew but those of the renamed outcome.
ALTER TABLE errand RENAME TO fetch_result;
ALTER TABLE fetch_result RENAME COLUMN told TO message;
ALTER TABLE fetch_result DROP CONSTRAINT errand_outcome_check;
UPDATE fetch_result SET outcome = 'placed' WHERE outcome = 'laid';
ALTER TABLE fetch_result
  ADD CONSTRAINT fetch_result_outcome_check CHECK (outcome IN ('placed', 'unchanged', 'waits', 'failed'));

ALTER TABLE arrival_note RENAME TO reception_note;
ALTER TABLE reception_note RENAME COLUMN told TO message;
ALTER INDEX arrival_note_by_time RENAME TO reception_note_by_time;
ALTER INDEX arrival_note_open RENAME TO reception_note_open;
ALTER SEQUENCE arrival_note_id_seq RENAME TO reception_note_id_seq;

ALTER INDEX source_file_by_arrival RENAME TO source_file_by_reception;

ALTER TABLE inbox_sighting RENAME TO inbox_entry;

ALTER TABLE night RENAME COLUMN told TO reported;
ALTER TABLE night RENAME COLUMN told_until TO reported_until;
ALTER TABLE night_fault RENAME COLUMN told TO message;

-- PostgreSQL keeps the names of constraints when a table or column is renamed; from version 18 on, those of NOT NULL too.
DO $$
DECLARE
  renamed record;
BEGIN
  FOR renamed IN
    SELECT k.conrelid::regclass AS of_table, k.conname AS old_name,
      replace(regexp_replace(k.conname, '^(errand|arrival_note|inbox_sighting)_', c.relname || '_'),
        '_told_', CASE c.relname WHEN 'night' THEN '_reported_' ELSE '_message_' END) AS new_name
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE c.relnamespace = current_schema()::regnamespace
      AND c.relname IN ('fetch_result', 'reception_note', 'inbox_entry', 'night', 'night_fault')
  LOOP
    IF renamed.new_name <> renamed.old_name THEN
      EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', renamed.of_table, renamed.old_name, renamed.new_name);
    END IF;
  END LOOP;
END
$$;
