INSERT INTO arrival_note (noted_at, code, form, told) VALUES (within_night(:at), :code, :form, :told)
