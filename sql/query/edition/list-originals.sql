-- Originals kept in the archive, each content once.
SELECT archived_as, sha256, min(name) AS name FROM source_file WHERE archived_as <> '' GROUP BY archived_as, sha256 ORDER BY archived_as
