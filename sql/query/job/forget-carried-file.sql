-- It is sent again whole.
DELETE FROM carried_file WHERE part = :part AND made = :made AND path = :path
