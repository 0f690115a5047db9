-- What still lies in the inbox and waits, is broken or holds personal data.
SELECT path, state, remedy, first_night FROM inbox_entry ORDER BY path COLLATE "C"
