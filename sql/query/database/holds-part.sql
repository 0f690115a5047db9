-- True while the part is the program's own and its night goes on.
SELECT EXISTS (SELECT FROM lease p JOIN lease n ON n.name = 'night' AND n.fencing = p.night
               WHERE p.name = :name AND p.fencing = :fencing)
