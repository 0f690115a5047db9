-- What decides whether a confirmed commit outlives a stop of the machine, as this session sees it.
SELECT name, setting, source FROM pg_settings WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit')
