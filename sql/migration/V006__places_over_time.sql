-- Codes of municipalities (four digits) and counties (two) as KLASS lists them; a null end is open or unknown.
CREATE TABLE place_code (
  code       text   NOT NULL,
  name       text   NOT NULL,
  valid_from date,
  valid_to   date,
  file_id    bigint NOT NULL REFERENCES source_file,
  UNIQUE NULLS NOT DISTINCT (code, name, valid_from)
);

-- What became of a code. '' as old code: created; as new code: ceased. exact false: by that day at the latest.
CREATE TABLE place_change (
  old_code   text    NOT NULL,
  old_name   text    NOT NULL DEFAULT '',
  new_code   text    NOT NULL,
  new_name   text    NOT NULL DEFAULT '',
  changed_on date    NOT NULL,
  exact      boolean NOT NULL,
  file_id    bigint  NOT NULL REFERENCES source_file,
  PRIMARY KEY (old_code, new_code, changed_on, exact),
  CHECK (old_code <> '' OR new_code <> '')
);
