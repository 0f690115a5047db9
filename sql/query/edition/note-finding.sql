INSERT INTO finding (municipality, year, code, subject, detail, first_seen, last_seen)
VALUES (:municipality, :year, :code, :subject, :detail, :date, :date)
ON CONFLICT (municipality, year, code, subject, detail) DO UPDATE
SET first_seen = least(finding.first_seen, EXCLUDED.first_seen), last_seen = greatest(finding.last_seen, EXCLUDED.last_seen)
