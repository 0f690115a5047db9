INSERT INTO access_log (at, name, document) VALUES (:at, :name, :document)
