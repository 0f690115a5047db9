-- What a municipality's drafts depend on is asked for each municipality: by index, not by reading every file of all of them.
CREATE INDEX source_file_form_of ON source_file (municipality, received_at)
  WHERE state = 'imported' AND format IN ('skjema', 'skjema-csv');
CREATE INDEX source_file_but_forms ON source_file (received_at)
  WHERE state = 'imported' AND format NOT IN ('skjema', 'skjema-csv');
