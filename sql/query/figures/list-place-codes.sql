SELECT code, name, valid_from, valid_to FROM place_code ORDER BY code COLLATE "C", valid_from NULLS FIRST, name COLLATE "C"
