SELECT outcome, count(*) AS cells
FROM staged_observation
GROUP BY outcome
