-- The work has ended, well or not: whoever comes next takes nothing over.
UPDATE lease SET holder = '' WHERE name = 'night' AND fencing = :fencing
