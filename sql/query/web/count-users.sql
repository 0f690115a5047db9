SELECT count(*) FROM local_user
