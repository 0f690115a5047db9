-- The part has ended. No row where it has been given to another program.
DELETE FROM lease WHERE name = :name AND fencing = :fencing AND holder = :holder
