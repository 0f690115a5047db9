-- A part that nobody has is not offered any more.
DELETE FROM lease WHERE name = :name AND night IS NOT NULL AND holder = ''
