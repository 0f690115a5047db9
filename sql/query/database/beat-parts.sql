-- The program is alive, for every part that it has in hand.
UPDATE lease SET heartbeat = clock_timestamp() WHERE night IS NOT NULL AND holder = :holder
