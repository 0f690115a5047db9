-- Whether a program holds the lease of the night and has been heard within so many milliseconds, by the database's clock.
SELECT EXISTS (SELECT FROM lease WHERE name = 'night' AND holder <> ''
  AND heartbeat > clock_timestamp() - :silence * interval '1 millisecond')
