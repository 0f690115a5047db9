-- When the last file that gave figures came in.
SELECT max(received_at) FROM source_file WHERE state = 'imported'
