-- What a step could not finish before it began again.
DELETE FROM night_fault WHERE step = :step
