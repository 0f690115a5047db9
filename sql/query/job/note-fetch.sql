INSERT INTO fetch_result (source, asked_at, outcome, message) VALUES (:source, :at, :outcome, :message)
ON CONFLICT (source, asked_at) DO UPDATE SET outcome = EXCLUDED.outcome, message = EXCLUDED.message
