-- That the server answers.
SELECT 1
