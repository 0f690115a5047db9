SELECT path, bytes, modified_at, first_night, last_night, state, remedy FROM inbox_entry WHERE path = :path
