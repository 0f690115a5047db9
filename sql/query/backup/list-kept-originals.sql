-- Originals that a row names, by their path below the archive.
SELECT archived_as, min(sha256) AS sha256 FROM source_file WHERE archived_as <> '' GROUP BY archived_as ORDER BY archived_as
