-- One program takes a part that nobody has, of a night that goes on.
UPDATE lease p SET fencing = p.fencing + 1, holder = :holder, taken_at = clock_timestamp(), heartbeat = clock_timestamp()
FROM lease n
WHERE p.name = :name AND p.holder = '' AND n.name = 'night' AND n.fencing = p.night
RETURNING p.fencing, p.night
