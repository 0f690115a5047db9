-- LIKE leaves defaults and checks behind unless asked for.
CREATE TEMPORARY TABLE staged_observation (LIKE staged_observation INCLUDING DEFAULTS INCLUDING CONSTRAINTS) ON COMMIT DROP
