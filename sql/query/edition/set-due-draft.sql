-- What the drafts ought to show; the date moves only when the content does.
INSERT INTO draft (municipality, year, business_date, due) VALUES (:municipality, :year, :date, :due)
ON CONFLICT (municipality, year) DO UPDATE SET due = excluded.due, business_date = excluded.business_date
WHERE draft.due <> excluded.due
