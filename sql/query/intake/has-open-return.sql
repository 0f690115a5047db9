-- Whether a marked copy of the form waits to come back.
SELECT EXISTS (SELECT 1 FROM reception_note WHERE form = :form AND code IN ('returned', 'empty') AND closed_at IS NULL)
