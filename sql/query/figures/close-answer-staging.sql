DROP TABLE IF EXISTS pg_temp.staged_answer
