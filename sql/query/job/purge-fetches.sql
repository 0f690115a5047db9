DELETE FROM errand WHERE asked_at < :before
