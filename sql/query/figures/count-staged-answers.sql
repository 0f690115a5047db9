SELECT outcome, count(*) AS answers
FROM staged_answer
GROUP BY outcome
