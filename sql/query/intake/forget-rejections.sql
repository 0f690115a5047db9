DELETE FROM rejection WHERE file_id = :file
