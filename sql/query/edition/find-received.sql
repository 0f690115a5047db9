-- What has come in that a municipality's drafts may depend on: files other than forms, forms of its own or of nobody's folder,
-- and its own editions.
SELECT (SELECT count(*) || ' ' || coalesce(max(received_at)::text, '') FROM source_file
    WHERE state = 'imported' AND format NOT IN ('skjema', 'skjema-csv'))
  || ' ' || (SELECT count(*) || ' ' || coalesce(max(received_at)::text, '') FROM source_file
    WHERE state = 'imported' AND format IN ('skjema', 'skjema-csv') AND municipality IN (:municipality, ''))
  || ' ' || (SELECT count(*) || ' ' || coalesce(max(id), 0) FROM edition WHERE municipality = :municipality)
