INSERT INTO arrival_note (noted_at, code, form, told) VALUES (:at, :code, :form, :told)
