INSERT INTO carried_file (part, made, path, piece, modified, sha256, content) VALUES (:part, :made, :path, :piece, :modified, :sha256, :content)
