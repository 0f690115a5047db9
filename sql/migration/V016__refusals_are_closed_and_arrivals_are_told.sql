-- Which form a file is: municipality/unit/year; '' for a file that is no form, or not known to be one.
ALTER TABLE source_file ADD COLUMN form text NOT NULL DEFAULT '';
CREATE INDEX source_file_by_form ON source_file (form) WHERE form <> '';

-- When a later form of the same unit and year was taken; null while the refusal is open.
ALTER TABLE rejection ADD COLUMN closed_at timestamptz;

-- What is to be told of those who handed something in: a form sent back to its unit, an empty one, two of one unit, the same
-- bytes again. Closed when a later form of the same unit and year is taken.
CREATE TABLE arrival_note (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  noted_at  timestamptz NOT NULL,
  code      text        NOT NULL CHECK (code IN ('returned', 'empty', 'corrected', 'second', 'same-bytes')),
  form      text        NOT NULL DEFAULT '',
  told      text        NOT NULL,
  closed_at timestamptz
);
CREATE INDEX arrival_note_by_time ON arrival_note (noted_at);
CREATE INDEX arrival_note_open ON arrival_note (form) WHERE closed_at IS NULL;
