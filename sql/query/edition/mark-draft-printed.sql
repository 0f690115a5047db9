-- The drafts lie in out/ and show this.
UPDATE draft SET printed = :printed, printed_at = within_night(:at), documents = :documents WHERE municipality = :municipality AND year = :year
