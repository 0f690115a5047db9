-- From now on the document may lie in its folder, or have been taken from there.
UPDATE folder_delivery SET begun_at = :now WHERE document_id = :document AND committee = :committee
