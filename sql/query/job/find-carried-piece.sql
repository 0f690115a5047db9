SELECT content FROM carried_file WHERE part = :part AND made = :made AND path = :path AND piece = :piece
