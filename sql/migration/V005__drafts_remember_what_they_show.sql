-- What the drafts in out/ show: the fingerprint of the assessment that is due, and of the one that was printed.
CREATE TABLE draft (
  municipality  text        NOT NULL,
  year          integer     NOT NULL,
  business_date date        NOT NULL,
  due           char(64)    NOT NULL,
  printed       char(64),
  documents     integer     NOT NULL DEFAULT 0,
  printed_at    timestamptz,
  PRIMARY KEY (municipality, year)
);

-- The export's own order; position 0 is the header of the day, so that an old edition is read by its own columns.
ALTER TABLE edition_figure ADD COLUMN position integer NOT NULL DEFAULT 0;
