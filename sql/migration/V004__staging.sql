-- The shape of the table a file is staged in. It stays empty: each import makes a temporary table like it,
-- of the same name, so that the queries of sql/query/figures can be prepared against the migrated schema.
CREATE TABLE staged_observation (
  line        bigint  NOT NULL,
  table_id    text    NOT NULL,
  contents    text    NOT NULL,
  place       text    NOT NULL,
  period      text    NOT NULL,
  breakdown   text    NOT NULL,
  value       numeric,
  symbol      text    NOT NULL,
  base        numeric,
  preliminary boolean NOT NULL,
  updated     timestamptz,
  cell        text    NOT NULL,
  outcome     text    NOT NULL DEFAULT 'added',
  CHECK (value IS NOT NULL OR symbol <> '')
);

CREATE TABLE staged_answer (
  line         bigint  NOT NULL,
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
  outcome      text    NOT NULL DEFAULT 'added'
);
