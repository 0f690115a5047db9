UPDATE folder_delivery SET delivered_at = :now, problem = '' WHERE document_id = :document AND committee = :committee
