-- A night begins, or goes on: it keeps its first start.
INSERT INTO night (business_date, fingerprint, started_at, reported) VALUES (:date, :fingerprint, :at, false)
ON CONFLICT (business_date) DO UPDATE SET fingerprint = excluded.fingerprint, ended_at = NULL, outcome = 'running', reported = false
