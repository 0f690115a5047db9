-- What became of these bytes for this municipality, and where the original lies.
SELECT state, coalesce(archived_as, '') AS archived_as, name FROM source_file WHERE sha256 = :sha256 AND municipality = :municipality
