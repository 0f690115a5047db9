-- A part of a step that any program on the database may take: a row of its own in the table of leases, fenced by its own
-- number and by that of its night. It is there from when the part is offered until it has ended.
ALTER TABLE lease ADD COLUMN night bigint;
COMMENT ON COLUMN lease.night IS 'for a part: the fencing number of the night that offers it';

-- A session that works on a part has oppvekst.part beside oppvekst.fence: its fencing number, a space, and the name of its lease.
CREATE OR REPLACE FUNCTION check_fence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held text := current_setting('oppvekst.fence', true);
  part text := current_setting('oppvekst.part', true);
BEGIN
  IF held IS NULL OR held = '' THEN RETURN NULL; END IF;
  PERFORM 1 FROM lease WHERE name = 'night' AND fencing = held::bigint FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the lease with fencing number % has been taken over; nothing is written to %', held, TG_TABLE_NAME USING ERRCODE = 'OV014';
  END IF;
  IF part IS NULL OR part = '' THEN RETURN NULL; END IF;
  PERFORM 1 FROM lease
  WHERE name = substr(part, strpos(part, ' ') + 1) AND fencing = split_part(part, ' ', 1)::bigint FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the part with lease % has been given to another program; nothing is written to %', part, TG_TABLE_NAME USING ERRCODE = 'OV014';
  END IF;
  RETURN NULL;
END
$$;

-- The channel over which parts are offered: the one table of Spring Integration's schema-postgresql.sql (Apache-2.0) that a
-- message channel needs, and the notification that the same file describes.
CREATE SEQUENCE int_message_seq START WITH 1 INCREMENT BY 1 NO CYCLE;
CREATE TABLE int_channel_message (
  message_id       char(36)     NOT NULL,
  group_key        char(36)     NOT NULL,
  created_date     bigint       NOT NULL,
  message_priority bigint,
  message_sequence bigint       NOT NULL DEFAULT nextval('int_message_seq'),
  message_content  bytea,
  region           varchar(100) NOT NULL,
  PRIMARY KEY (region, group_key, created_date, message_sequence)
);
CREATE INDEX int_channel_msg_delete_idx ON int_channel_message (region, group_key, message_id);

CREATE FUNCTION notify_channel_message() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('int_channel_message_notify', NEW.region || ' ' || NEW.group_key);
  RETURN NULL;
END
$$;
CREATE TRIGGER notify_channel_message AFTER INSERT ON int_channel_message FOR EACH ROW EXECUTE FUNCTION notify_channel_message();

-- Files on their way between the home folder of the program that runs a night and programs that cannot reach it, in pieces:
-- what a part reads, and what it has made. They are kept until they lie in the home folder.
CREATE TABLE carried_file (
  part     bigint      NOT NULL,
  made     boolean     NOT NULL,
  path     text        NOT NULL,
  piece    integer     NOT NULL,
  modified timestamptz NOT NULL,
  sha256   text        NOT NULL,
  content  bytea       NOT NULL,
  PRIMARY KEY (part, made, path, piece)
);
ALTER TABLE carried_file ALTER COLUMN content SET STORAGE EXTERNAL;
COMMENT ON COLUMN carried_file.path IS 'below the home folder; of a file of the inbox that has been taken, no content';
