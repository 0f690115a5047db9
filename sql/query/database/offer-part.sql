-- A part that any program may take. No row where the night is not this program's any more.
INSERT INTO lease (name, work, night) SELECT :name, n.work, n.fencing FROM lease n WHERE n.name = 'night' AND n.fencing = :night
