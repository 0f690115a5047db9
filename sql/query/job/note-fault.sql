INSERT INTO night_fault (step, item, at, message) VALUES (:step, :item, :at, :message)
ON CONFLICT (step, item) DO UPDATE SET at = EXCLUDED.at, message = EXCLUDED.message
