-- The data remarks of each municipality and report year; detail is plain text, never a value of a hidden figure.
CREATE TABLE finding (
  municipality text    NOT NULL,
  year         integer NOT NULL,
  code         text    NOT NULL,
  subject      text    NOT NULL,
  detail       text    NOT NULL,
  first_seen   date    NOT NULL,
  last_seen    date    NOT NULL,
  PRIMARY KEY (municipality, year, code, subject, detail)
);
