-- Files that lie in the inbox and were not taken: still growing, broken, or left for personal data.
SELECT path, state, first_night, last_night, remedy
FROM inbox_entry
ORDER BY last_night DESC, path
