-- By source: when its publisher last answered.
SELECT source, max(asked_at) AS answered FROM fetch_result WHERE outcome IN ('placed', 'unchanged') GROUP BY source
