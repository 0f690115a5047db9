-- What became of asking a publisher for a source, once each time.
CREATE TABLE errand (
  source   text        NOT NULL,
  asked_at timestamptz NOT NULL,
  outcome  text        NOT NULL CHECK (outcome IN ('laid', 'unchanged', 'waits', 'failed')),
  told     text        NOT NULL,
  PRIMARY KEY (source, asked_at)
);
