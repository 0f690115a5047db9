-- The programs that have parts of a night that was left.
SELECT DISTINCT holder FROM lease WHERE night IS NOT NULL AND holder <> ''
