INSERT INTO reception_note (noted_at, code, form, message) VALUES (within_night(:at), :code, :form, :message)
