-- What lay in the inbox and was not taken: waiting for its bytes to stand still, or left for personal data.
CREATE TABLE inbox_sighting (
  path        text        PRIMARY KEY,
  bytes       bigint      NOT NULL,
  modified_at timestamptz NOT NULL,
  first_night date        NOT NULL,
  last_night  date        NOT NULL,
  state       text        NOT NULL CHECK (state IN ('waiting', 'broken', 'personal')),
  remedy      text        NOT NULL DEFAULT ''
);

-- One night: its business date, what it was made from, and the table it closed with.
CREATE TABLE night (
  business_date date        PRIMARY KEY,
  fingerprint   text        NOT NULL,
  started_at    timestamptz NOT NULL,
  ended_at      timestamptz,
  outcome       text        NOT NULL DEFAULT 'running',
  closing       text        NOT NULL DEFAULT ''
);

-- A frozen edition. clock is the instant every document of it carries.
CREATE TABLE edition (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  municipality  text        NOT NULL,
  plan          text        NOT NULL,
  year          integer     NOT NULL,
  number        integer     NOT NULL,
  clock         timestamptz NOT NULL,
  approver      text        NOT NULL,
  reason        text        NOT NULL DEFAULT '',
  rules_version text        NOT NULL,
  inputs        text        NOT NULL,
  published_at  timestamptz NOT NULL,
  UNIQUE (municipality, year, number)
);

CREATE TABLE edition_document (
  id         uuid    PRIMARY KEY,
  edition_id bigint  NOT NULL REFERENCES edition,
  path       text    NOT NULL,
  kind       text    NOT NULL,
  recipient  text    NOT NULL,
  language   text    NOT NULL,
  pages      integer,
  sha256     char(64) NOT NULL,
  UNIQUE (edition_id, path)
);

-- Every figure an edition printed, as the export writes it.
CREATE TABLE edition_figure (
  edition_id bigint NOT NULL REFERENCES edition,
  figure_id  text   NOT NULL,
  line       text   NOT NULL,
  PRIMARY KEY (edition_id, figure_id, line)
);

-- One row per edition, document and recipient; sent exactly once.
CREATE TABLE outbox (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  edition_id  bigint  NOT NULL REFERENCES edition,
  document_id uuid    NOT NULL REFERENCES edition_document,
  recipient   text    NOT NULL,
  address     text    NOT NULL,
  state       text    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'failed')),
  attempts    integer NOT NULL DEFAULT 0,
  next_try    timestamptz NOT NULL,
  sent_at     timestamptz,
  problem     text    NOT NULL DEFAULT '',
  UNIQUE (edition_id, document_id, recipient)
);

-- Local logins of a machine without an identity provider; the password is printed once and kept as a hash.
CREATE TABLE local_user (
  name         text PRIMARY KEY,
  password     text NOT NULL,
  role         text NOT NULL CHECK (role IN ('enhetsleder', 'tjenesteleder', 'planeier', 'utvalgsmedlem', 'driftsansvarlig', 'revisor')),
  municipality text NOT NULL DEFAULT '',
  scope        text NOT NULL DEFAULT ''
);

-- Who saw or fetched an unpublished report.
CREATE TABLE access_log (
  id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at       timestamptz NOT NULL,
  name     text NOT NULL,
  document text NOT NULL
);
