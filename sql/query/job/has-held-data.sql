-- True when anything was ever received, asked for, run or published on this database.
SELECT EXISTS (SELECT FROM source_file) OR EXISTS (SELECT FROM cell_block) OR EXISTS (SELECT FROM answer)
  OR EXISTS (SELECT FROM edition) OR EXISTS (SELECT FROM night)
