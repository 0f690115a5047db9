DELETE FROM fetch_result WHERE asked_at < :before
