-- The files, plans and municipalities that the last night could not finish; a step that begins forgets its own.
CREATE TABLE night_fault (
  step text NOT NULL,
  item text NOT NULL,
  at   timestamptz NOT NULL,
  told text NOT NULL,
  PRIMARY KEY (step, item)
);
