INSERT INTO night_fault (step, item, at, told) VALUES (:step, :item, :at, :told)
ON CONFLICT (step, item) DO UPDATE SET at = EXCLUDED.at, told = EXCLUDED.told
