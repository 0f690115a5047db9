SELECT a.municipality, a.unit, a.year, a.kind, a.item, a.status, a.quantity, a.base, a.approximate, a.done_on, a.note, a.cell,
  f.sha256, f.name, f.received_at, f.sample
FROM answer a
JOIN source_file f ON f.id = a.file_id
WHERE a.municipality = :municipality AND a.year BETWEEN :from AND :to
ORDER BY a.year, a.unit, a.kind, a.item
