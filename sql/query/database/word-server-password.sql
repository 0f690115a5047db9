-- The statement itself takes no parameters, so it is worded by the server, which quotes the password.
SELECT format('ALTER ROLE postgres PASSWORD %L', ?::text)
