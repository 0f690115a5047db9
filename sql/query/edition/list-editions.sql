-- Every edition that lies in its place, newest first.
SELECT * FROM edition WHERE part = '' ORDER BY published_at DESC, id DESC
