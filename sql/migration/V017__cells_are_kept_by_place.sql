-- The cells of a table are kept in one row for each place, as arrays of equal length: a file that says all of them again
-- writes one row, not hundreds. What was kept cell by cell is moved; the view "observation" at the end reads as the table did.

-- One file's statement about a table: which cells have it as their origin, and when the publisher had changed the table.
CREATE TABLE published_file (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  file_id bigint NOT NULL REFERENCES source_file,
  updated timestamptz
);
CREATE UNIQUE INDEX published_file_once ON published_file (file_id, updated) NULLS NOT DISTINCT;

-- Which cells a row holds, in order. The places of a table share one layout where they have the same cells.
CREATE TABLE cell_layout (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  contents  text[] NOT NULL,
  period    text[] NOT NULL,
  breakdown text[] NOT NULL,
  CHECK (cardinality(contents) = cardinality(period) AND cardinality(contents) = cardinality(breakdown))
);

-- An array is null where no cell has anything of it; an element is null where its cell has not. The place in the file is
-- first_cell + (number - 1) * cell_step where these are given, else the text in cell. own_published is the origin of a
-- cell that has another than most cells of the row.
CREATE TABLE cell_block (
  table_id      text      NOT NULL,
  place         text      NOT NULL,
  layout_id     bigint    NOT NULL REFERENCES cell_layout,
  published_id  bigint    NOT NULL REFERENCES published_file,
  value         numeric[] NOT NULL,
  symbol        text[],
  base          numeric[],
  preliminary   boolean[],
  first_cell    bigint,
  cell_step     bigint,
  cell          text[],
  own_published bigint[],
  PRIMARY KEY (table_id, place),
  CHECK (cell IS NOT NULL OR (first_cell IS NOT NULL AND cell_step IS NOT NULL))
) WITH (toast_tuple_target = 8160);
CREATE INDEX cell_block_by_published ON cell_block (published_id);
CREATE INDEX cell_block_by_own ON cell_block USING gin (own_published);

INSERT INTO published_file (file_id, updated)
SELECT DISTINCT file_id, updated FROM observation ORDER BY file_id, updated;

CREATE TEMPORARY TABLE gathered ON COMMIT DROP AS
SELECT o.table_id, o.place, mode() WITHIN GROUP (ORDER BY p.id DESC) AS published_id,
  array_agg(o.contents ORDER BY o.contents COLLATE "C", o.breakdown COLLATE "C", o.period COLLATE "C") AS contents,
  array_agg(o.period ORDER BY o.contents COLLATE "C", o.breakdown COLLATE "C", o.period COLLATE "C") AS period,
  array_agg(o.breakdown ORDER BY o.contents COLLATE "C", o.breakdown COLLATE "C", o.period COLLATE "C") AS breakdown,
  array_agg(o.value ORDER BY o.contents COLLATE "C", o.breakdown COLLATE "C", o.period COLLATE "C") AS value,
  array_agg(nullif(o.symbol, '') ORDER BY o.contents COLLATE "C", o.breakdown COLLATE "C", o.period COLLATE "C") AS symbol,
  array_agg(o.base ORDER BY o.contents COLLATE "C", o.breakdown COLLATE "C", o.period COLLATE "C") AS base,
  array_agg(nullif(o.preliminary, false) ORDER BY o.contents COLLATE "C", o.breakdown COLLATE "C", o.period COLLATE "C") AS preliminary,
  array_agg(o.cell ORDER BY o.contents COLLATE "C", o.breakdown COLLATE "C", o.period COLLATE "C") AS cell,
  array_agg(p.id ORDER BY o.contents COLLATE "C", o.breakdown COLLATE "C", o.period COLLATE "C") AS published
FROM observation o
JOIN published_file p ON p.file_id = o.file_id AND p.updated IS NOT DISTINCT FROM o.updated
GROUP BY o.table_id, o.place;

INSERT INTO cell_layout (contents, period, breakdown)
SELECT DISTINCT contents, period, breakdown FROM gathered;

INSERT INTO cell_block (table_id, place, layout_id, published_id, value, symbol, base, preliminary, cell, own_published)
SELECT g.table_id, g.place, l.id, g.published_id, g.value,
  CASE WHEN array_remove(g.symbol, NULL) <> '{}' THEN g.symbol END,
  CASE WHEN array_remove(g.base, NULL) <> '{}' THEN g.base END,
  CASE WHEN array_remove(g.preliminary, NULL) <> '{}' THEN g.preliminary END,
  g.cell,
  CASE WHEN array_remove(g.published, g.published_id) <> '{}' THEN array_replace(g.published, g.published_id, NULL) END
FROM gathered g
JOIN cell_layout l ON (l.contents, l.period, l.breakdown) = (g.contents, g.period, g.breakdown);

DROP TABLE observation;

-- The shape of the table that a file is staged in where it is too large to be held: one row a cell, in the order of the file.
ALTER TABLE staged_observation DROP COLUMN outcome;

CREATE VIEW observation AS
SELECT b.table_id, c.contents, b.place, c.period, c.breakdown, c.value, coalesce(c.symbol, '') AS symbol, c.base,
  coalesce(c.preliminary, false) AS preliminary, p.updated,
  coalesce(c.cell, (b.first_cell + (c.number - 1) * b.cell_step)::text) AS cell, p.file_id
FROM cell_block b
JOIN cell_layout l ON l.id = b.layout_id
CROSS JOIN LATERAL unnest(l.contents, l.period, l.breakdown, b.value, b.symbol, b.base, b.preliminary, b.cell, b.own_published)
  WITH ORDINALITY AS c (contents, period, breakdown, value, symbol, base, preliminary, cell, own_published, number)
JOIN published_file p ON p.id = coalesce(c.own_published, b.published_id);

-- How many cells have the file as their origin, in parts.
CREATE VIEW file_cells AS
SELECT p.file_id, cardinality(b.value) - coalesce(cardinality(array_remove(b.own_published, NULL)), 0) AS cells
FROM published_file p
JOIN cell_block b ON b.published_id = p.id
UNION ALL
SELECT p.file_id, cardinality(array_positions(b.own_published, p.id))
FROM published_file p
JOIN cell_block b ON b.own_published @> ARRAY[p.id];

-- Which statements a table's cells have as their origin.
CREATE VIEW table_published AS
SELECT b.table_id, b.published_id FROM cell_block b
UNION
SELECT b.table_id, o.published_id FROM cell_block b CROSS JOIN LATERAL unnest(b.own_published) AS o (published_id)
WHERE o.published_id IS NOT NULL;
