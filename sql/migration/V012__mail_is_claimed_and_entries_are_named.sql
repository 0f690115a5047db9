-- A mail is claimed before it is sent: begun_at is set while a sender has it in hand, and repeated where a sender died so and
-- the mail was sent again. A message to operations waits in the same outbox, without an edition and with its own text.
ALTER TABLE outbox
  ALTER COLUMN edition_id DROP NOT NULL,
  ALTER COLUMN document_id DROP NOT NULL,
  ADD COLUMN subject  text NOT NULL DEFAULT '',
  ADD COLUMN body     text NOT NULL DEFAULT '',
  ADD COLUMN begun_at timestamptz,
  ADD COLUMN repeated boolean NOT NULL DEFAULT false,
  ADD CHECK ((edition_id IS NULL) = (document_id IS NULL)),
  ADD CHECK (edition_id IS NOT NULL OR subject <> '');
CREATE UNIQUE INDEX outbox_message ON outbox (address, subject, md5(body)) WHERE edition_id IS NULL;
CREATE INDEX outbox_waiting ON outbox (next_try) WHERE state = 'waiting';

-- unusable: an entry of the inbox that is not read; stuck: a file that was taken and cannot be removed.
ALTER TABLE inbox_sighting DROP CONSTRAINT inbox_sighting_state_check,
  ADD CHECK (state IN ('waiting', 'broken', 'personal', 'unusable', 'stuck'));

-- What the counter lists by time.
CREATE INDEX source_file_by_arrival ON source_file (received_at);
CREATE INDEX edition_by_publication ON edition (published_at, id);
CREATE INDEX access_log_by_time ON access_log (at);

-- False until a night's message is written, which happens after the night has let go of the run lock.
ALTER TABLE night ADD COLUMN told boolean NOT NULL DEFAULT true;

-- What a night tells of each file is counted by the file.
CREATE INDEX observation_revision_by_replacing_file ON observation_revision (replaced_by);
CREATE INDEX answer_by_file ON answer (file_id);
CREATE INDEX answer_revision_by_replacing_file ON answer_revision (replaced_by);
