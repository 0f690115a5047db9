DELETE FROM inbox_sighting WHERE path = :path
