INSERT INTO local_user (name, password, role, municipality, scope)
VALUES (:name, :password, :role, :municipality, :scope)
ON CONFLICT (name) DO NOTHING
