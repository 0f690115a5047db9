-- The sequence goes on after this number.
SELECT setval(format('%I.%I', current_schema(), :name::text)::regclass, :value)
