-- What has come in that the drafts of each municipality may depend on: files other than forms, forms of its own or of nobody's
-- folder, and its own editions.
WITH shared AS MATERIALIZED (
  SELECT count(*) || ' ' || coalesce(max(received_at)::text, '') AS files FROM source_file
  WHERE state = 'imported' AND format NOT IN ('skjema', 'skjema-csv')
), forms AS MATERIALIZED (
  SELECT municipality, count(*) AS number, max(received_at) AS latest FROM source_file
  WHERE state = 'imported' AND format IN ('skjema', 'skjema-csv')
    AND municipality = ANY (array_append(CAST(:municipalities AS text[]), ''))
  GROUP BY municipality
), editions AS MATERIALIZED (
  SELECT municipality, count(*) || ' ' || max(id) AS latest FROM edition
  WHERE municipality = ANY (CAST(:municipalities AS text[])) GROUP BY municipality
)
SELECT asked.municipality, shared.files || ' ' || (coalesce(own.number, 0) + coalesce(nobodys.number, 0)) || ' '
  || coalesce(greatest(own.latest, nobodys.latest)::text, '') || ' ' || coalesce(editions.latest, '0 0') AS received
FROM unnest(CAST(:municipalities AS text[])) AS asked (municipality)
CROSS JOIN shared
LEFT JOIN forms own ON own.municipality = asked.municipality
LEFT JOIN forms nobodys ON nobodys.municipality = ''
LEFT JOIN editions ON editions.municipality = asked.municipality
