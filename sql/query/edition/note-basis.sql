UPDATE draft SET basis = :basis, assessed_on = :date, holds_until = :until WHERE municipality = :municipality AND year = :year
