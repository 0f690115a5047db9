-- Of these paths below the archive, those of originals that a row names.
SELECT archived_as FROM source_file WHERE archived_as = ANY (:paths)
