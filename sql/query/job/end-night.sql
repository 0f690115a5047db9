-- A night has ended, with the table it closed with.
UPDATE night SET fingerprint = :fingerprint, ended_at = :at, outcome = :outcome, closing = :closing WHERE business_date = :date
