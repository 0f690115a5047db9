-- Files that no longer lie in the inbox.
DELETE FROM inbox_sighting WHERE NOT (path = ANY (:present))
