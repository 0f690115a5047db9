-- What was reported of the form before.
UPDATE reception_note SET closed_at = :at WHERE form = :form AND form <> '' AND closed_at IS NULL
