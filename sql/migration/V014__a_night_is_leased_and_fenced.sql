-- Who does the work of that name now, and since when: one row for each kind of work that one program at a time may do.
-- fencing grows by one each time the lease changes hands. It stands in a unique key, so that raising it waits for every
-- transaction that has checked it (FOR KEY SHARE), while a heartbeat, which touches no key, waits for none.
CREATE TABLE lease (
  name      text        PRIMARY KEY,
  fencing   bigint      NOT NULL DEFAULT 0,
  holder    text        NOT NULL DEFAULT '',
  work      text        NOT NULL DEFAULT '',
  taken_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
  heartbeat timestamptz NOT NULL DEFAULT clock_timestamp(),
  takeovers integer     NOT NULL DEFAULT 0,
  UNIQUE (name, fencing)
);
INSERT INTO lease (name) VALUES ('night');

-- A session that works on behalf of the lease has its fencing number in oppvekst.fence; others have none and write freely.
CREATE FUNCTION check_fence() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  held text := current_setting('oppvekst.fence', true);
BEGIN
  IF held IS NULL OR held = '' THEN RETURN NULL; END IF;
  PERFORM 1 FROM lease WHERE name = 'night' AND fencing = held::bigint FOR KEY SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'the lease with fencing number % has been taken over; nothing is written to %', held, TG_TABLE_NAME USING ERRCODE = 'OV014';
  END IF;
  RETURN NULL;
END
$$;
