INSERT INTO errand (source, asked_at, outcome, told) VALUES (:source, :at, :outcome, :told)
ON CONFLICT (source, asked_at) DO UPDATE SET outcome = EXCLUDED.outcome, told = EXCLUDED.told
