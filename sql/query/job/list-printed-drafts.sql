-- Drafts printed since.
SELECT municipality, year, documents FROM draft WHERE printed_at >= :since ORDER BY municipality, year
