-- The planner knows nothing of a table just filled.
ANALYZE staged_observation
