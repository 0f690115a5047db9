-- Its program does not end the part: another may take it.
UPDATE lease SET holder = '', takeovers = takeovers + :lost WHERE name = :name AND fencing = :fencing AND holder = :holder
