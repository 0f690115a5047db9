-- Until when the message of a night has told what happened: a night that goes on after that tells only what came since.
ALTER TABLE night ADD COLUMN told_until timestamptz;
