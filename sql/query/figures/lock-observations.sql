-- One merge at a time; readers go on.
LOCK TABLE observation IN SHARE ROW EXCLUSIVE MODE
