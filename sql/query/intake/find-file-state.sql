SELECT state FROM source_file WHERE sha256 = :sha256 AND municipality = :municipality
