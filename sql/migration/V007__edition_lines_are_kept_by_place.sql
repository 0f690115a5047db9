-- A line of the export is as long as its figure's trace, longer than an index can hold: it is kept by its place instead.
UPDATE edition_figure f SET position = placed.n
FROM (SELECT ctid AS row, row_number() OVER (PARTITION BY edition_id ORDER BY position, ctid) - 1 AS n FROM edition_figure) placed
WHERE f.ctid = placed.row;
ALTER TABLE edition_figure DROP CONSTRAINT edition_figure_pkey, ADD PRIMARY KEY (edition_id, position);

-- The web page of a published status report, frozen with the document it is the twin of.
CREATE TABLE edition_page (
  document_id uuid PRIMARY KEY REFERENCES edition_document,
  html        text NOT NULL
);
