DELETE FROM inbox_entry WHERE path = :path
