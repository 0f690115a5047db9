-- The night's mails were tried and its message is written; what its table says after that, and until when it has reported.
UPDATE night SET closing = :closing, reported = true, reported_until = :at WHERE business_date = :date
