-- What is measured, as the database has it now: name, label with its value ('' without one), and number; the outbox is counted by delivery/count-outbox.
SELECT 'oppvekst_files' AS name, 'state' AS label, s.state AS labelled, count(f.id)::float8 AS measured
FROM (VALUES ('waiting'), ('imported'), ('refused')) s (state) LEFT JOIN source_file f ON f.state = s.state GROUP BY s.state
UNION ALL SELECT 'oppvekst_rows', 'kind', 'observation', coalesce(sum(cells), 0) FROM file_cells
UNION ALL SELECT 'oppvekst_rows', 'kind', 'observation_revision', count(*) FROM observation_revision
UNION ALL SELECT 'oppvekst_rows', 'kind', 'answer', count(*) FROM answer
UNION ALL SELECT 'oppvekst_rows', 'kind', 'answer_revision', count(*) FROM answer_revision
UNION ALL SELECT 'oppvekst_refusals', 'code', code, count(*) FROM rejection GROUP BY code
UNION ALL SELECT 'oppvekst_inbox_left', 'state', s.state, count(i.path)
FROM (VALUES ('waiting'), ('broken'), ('personal'), ('unusable'), ('stuck')) s (state) LEFT JOIN inbox_entry i ON i.state = s.state GROUP BY s.state
UNION ALL SELECT 'oppvekst_editions', '', '', count(*) FROM edition WHERE part = ''
UNION ALL SELECT 'oppvekst_folder_deliveries', 'state', 'waiting', count(*) FROM folder_delivery WHERE delivered_at IS NULL
UNION ALL SELECT 'oppvekst_folder_deliveries', 'state', 'delivered', count(*) FROM folder_delivery WHERE delivered_at IS NOT NULL
UNION ALL SELECT 'oppvekst_night_running', '', '', count(*) FROM night WHERE outcome = 'running'
UNION ALL SELECT 'oppvekst_night_failed', '', '', (outcome = 'failed')::int FROM (SELECT outcome FROM night ORDER BY business_date DESC LIMIT 1) last
UNION ALL SELECT 'oppvekst_night_started_timestamp_seconds', '', '', extract(epoch FROM max(started_at)) FROM night HAVING count(*) > 0
UNION ALL SELECT 'oppvekst_night_succeeded_timestamp_seconds', '', '', extract(epoch FROM max(ended_at)) FROM night
WHERE outcome = 'done' HAVING count(*) > 0
UNION ALL SELECT 'oppvekst_night_duration_seconds', '', '', extract(epoch FROM ended_at - started_at) FROM (
  SELECT started_at, ended_at FROM night WHERE ended_at IS NOT NULL ORDER BY business_date DESC LIMIT 1) last
UNION ALL SELECT 'oppvekst_night_step_duration_seconds', 'step', step_name, extract(epoch FROM max(end_time) - min(start_time))
FROM batch_step_execution
WHERE end_time IS NOT NULL AND job_execution_id = (
  SELECT e.job_execution_id FROM batch_job_execution e JOIN batch_job_instance i ON i.job_instance_id = e.job_instance_id
  WHERE i.job_name = 'nightly' ORDER BY e.job_execution_id DESC LIMIT 1)
GROUP BY step_name
ORDER BY 1, 3
