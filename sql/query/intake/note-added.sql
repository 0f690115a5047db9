UPDATE source_file SET added = :added WHERE id = :file
