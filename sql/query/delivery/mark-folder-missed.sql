-- It is tried again by the next night.
UPDATE folder_delivery SET attempts = attempts + 1, problem = :problem WHERE document_id = :document AND committee = :committee
