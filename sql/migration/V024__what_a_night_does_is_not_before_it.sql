-- The instant by a program's clock, and no earlier than the start of the night that the session works for: the message of
-- the night lists what has happened since its start, and the clock of a worker may be slow, or be put back meanwhile.
CREATE FUNCTION within_night(at timestamptz) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN coalesce(current_setting('oppvekst.fence', true), '') = '' THEN at
    ELSE greatest(at, (SELECT n.started_at FROM night n JOIN lease l ON l.name = 'night' AND l.work = n.business_date::text)) END
$$;
