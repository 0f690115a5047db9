-- The row of an edition is written before its folder is moved into place: part is the folder's name until then, ''
-- from then on.
ALTER TABLE edition ADD COLUMN part text NOT NULL DEFAULT '';
