-- One line of what an edition printed.
INSERT INTO edition_figure (edition_id, figure_id, line, position) VALUES (:edition, :figure, :line, :position)
