-- What the last night could not finish.
SELECT step, item, message FROM night_fault ORDER BY step COLLATE "C", item COLLATE "C"
