-- What is reported of those who handed something in since, and the forms that were sent back before and have not come again.
SELECT message, noted_at >= :since AS fresh FROM reception_note
WHERE noted_at >= :since OR closed_at IS NULL AND code IN ('returned', 'empty')
ORDER BY noted_at, id
