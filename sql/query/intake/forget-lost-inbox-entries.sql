-- Files that no longer lie in the inbox.
DELETE FROM inbox_entry WHERE NOT (path = ANY (:present))
