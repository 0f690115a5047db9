SELECT coalesce((SELECT sample FROM source_file WHERE id = ?), false)
