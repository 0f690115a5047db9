-- The night's mails were tried and its message is written; what its table says after that.
UPDATE night SET closing = :closing, told = true WHERE business_date = :date
