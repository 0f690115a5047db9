-- How many rows nobody had given before this file; NULL where it was read before this column was there, or refused.
ALTER TABLE source_file ADD COLUMN added bigint;
