-- The edition lies in its place, with its copies in out/.
UPDATE edition SET part = '' WHERE id = :id
