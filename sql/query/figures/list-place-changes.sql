SELECT old_code, old_name, new_code, new_name, changed_on, exact FROM place_change
ORDER BY changed_on, exact DESC, old_code COLLATE "C", new_code COLLATE "C"
