SELECT name, password, role, municipality, scope FROM local_user WHERE name = :name
