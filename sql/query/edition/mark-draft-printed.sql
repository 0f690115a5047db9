-- The drafts lie in out/ and show this.
UPDATE draft SET printed = :printed, printed_at = :at, documents = :documents WHERE municipality = :municipality AND year = :year
