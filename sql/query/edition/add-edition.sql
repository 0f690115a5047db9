-- A new edition; its number is taken once.
INSERT INTO edition (municipality, plan, year, number, clock, approver, reason, rules_version, inputs, published_at)
VALUES (:municipality, :plan, :year, :number, :clock, :approver, :reason, :rules, :inputs, :published)
RETURNING id
