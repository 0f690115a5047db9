-- Whether any of these files was made-up data.
SELECT EXISTS (SELECT 1 FROM source_file WHERE sample AND sha256 IN (:files))
