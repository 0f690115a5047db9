-- The part is free again; what its program still writes is refused.
UPDATE lease SET fencing = fencing + 1, holder = '', takeovers = takeovers + 1 WHERE name = :name AND fencing = :fencing AND holder = :holder
