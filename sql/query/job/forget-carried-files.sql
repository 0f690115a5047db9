-- All of it lies in the home folder.
DELETE FROM carried_file
