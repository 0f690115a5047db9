INSERT INTO rejection (file_id, code, place, remedy) VALUES (:file, :code, :place, :remedy)
