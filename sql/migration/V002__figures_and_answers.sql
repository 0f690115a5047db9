-- What was received: one row per file content and municipality (or none, for national tables).
CREATE TABLE source_file (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sha256        char(64)    NOT NULL,
  municipality  text        NOT NULL DEFAULT '',
  name          text        NOT NULL,
  format        text        NOT NULL,
  bytes         bigint      NOT NULL,
  sample        boolean     NOT NULL DEFAULT false,
  state         text        NOT NULL CHECK (state IN ('waiting', 'imported', 'refused')),
  received_at   timestamptz NOT NULL,
  archived_as   text,
  UNIQUE (sha256, municipality)
);

-- What was refused. place is a position in the file, never its content.
CREATE TABLE rejection (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file_id  bigint NOT NULL REFERENCES source_file ON DELETE CASCADE,
  code     text   NOT NULL,
  place    text   NOT NULL,
  remedy   text   NOT NULL
);
CREATE INDEX rejection_by_file ON rejection (file_id);

-- One cell of a published table as last read. '' stands for "none" in key columns.
CREATE TABLE observation (
  table_id    text        NOT NULL,
  contents    text        NOT NULL,
  place       text        NOT NULL,
  period      text        NOT NULL,
  breakdown   text        NOT NULL,
  value       numeric,
  symbol      text        NOT NULL DEFAULT '',
  base        numeric,
  preliminary boolean     NOT NULL DEFAULT false,
  updated     timestamptz,
  cell        text        NOT NULL,
  file_id     bigint      NOT NULL REFERENCES source_file,
  PRIMARY KEY (table_id, contents, place, period, breakdown),
  CHECK (value IS NOT NULL OR symbol <> '')
);
CREATE INDEX observation_by_file ON observation (file_id);

-- What a cell said before a later file changed it.
CREATE TABLE observation_revision (
  table_id    text        NOT NULL,
  contents    text        NOT NULL,
  place       text        NOT NULL,
  period      text        NOT NULL,
  breakdown   text        NOT NULL,
  value       numeric,
  symbol      text        NOT NULL,
  base        numeric,
  preliminary boolean     NOT NULL,
  updated     timestamptz,
  cell        text        NOT NULL,
  file_id     bigint      NOT NULL REFERENCES source_file,
  replaced_by bigint      NOT NULL REFERENCES source_file,
  replaced_at timestamptz NOT NULL
);
CREATE INDEX observation_revision_by_key ON observation_revision (table_id, contents, place, period, breakdown);

-- One answer of one unit in one round as last handed in.
CREATE TABLE answer (
  municipality text    NOT NULL,
  unit         text    NOT NULL,
  year         integer NOT NULL,
  kind         text    NOT NULL,
  item         text    NOT NULL,
  status       text    NOT NULL DEFAULT '',
  quantity     numeric,
  base         numeric,
  approximate  boolean NOT NULL DEFAULT false,
  done_on      date,
  note         text    NOT NULL DEFAULT '',
  cell         text    NOT NULL,
  file_id      bigint  NOT NULL REFERENCES source_file,
  PRIMARY KEY (municipality, unit, year, kind, item)
);

CREATE TABLE answer_revision (
  municipality text    NOT NULL,
  unit         text    NOT NULL,
  year         integer NOT NULL,
  kind         text    NOT NULL,
  item         text    NOT NULL,
  status       text    NOT NULL,
  quantity     numeric,
  base         numeric,
  approximate  boolean NOT NULL,
  done_on      date,
  note         text    NOT NULL,
  cell         text    NOT NULL,
  file_id      bigint  NOT NULL REFERENCES source_file,
  replaced_by  bigint  NOT NULL REFERENCES source_file,
  replaced_at  timestamptz NOT NULL
);
