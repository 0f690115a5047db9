-- A night that begins or goes on offers parts of its own.
DELETE FROM lease WHERE night IS NOT NULL
