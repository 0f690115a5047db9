-- Every edition, newest first.
SELECT * FROM edition ORDER BY published_at DESC, id DESC
