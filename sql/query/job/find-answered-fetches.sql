-- By source: when its publisher last answered.
SELECT source, max(asked_at) AS answered FROM errand WHERE outcome IN ('laid', 'unchanged') GROUP BY source
