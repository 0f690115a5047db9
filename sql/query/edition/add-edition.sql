-- A new edition; its number is taken once. part: the folder it was printed in, '' where it lies in its place.
INSERT INTO edition (municipality, plan, year, number, clock, approver, reason, rules_version, inputs, published_at,
  part)
VALUES (:municipality, :plan, :year, :number, :clock, :approver, :reason, :rules, :inputs, :published, :part)
RETURNING id
