-- Where time stands since the newest mark, so that a listing needs no entries.
ALTER TABLE battles ADD COLUMN mark_tick INTEGER NOT NULL DEFAULT 0;
ALTER TABLE battles ADD COLUMN mark_wall INTEGER NOT NULL DEFAULT 0;
UPDATE battles SET mark_wall = starts_at;

-- How much longer than its script live lasts, because a host used time makers.
ALTER TABLE battles ADD COLUMN longer_by_ticks INTEGER NOT NULL DEFAULT 0;

-- Why a battle will never be finished; null for all others.
ALTER TABLE battles ADD COLUMN void_reason TEXT;
ALTER TABLE battles ADD COLUMN voided_at INTEGER;

-- Battles by the time at which nothing of them could change any more: the oldest go first.
CREATE INDEX battles_by_end ON battles (ifnull(outcome_finished_at, voided_at))
    WHERE ifnull(outcome_finished_at, voided_at) IS NOT NULL;

-- Whether a scenario is still somebody's.
CREATE INDEX battles_by_scenario ON battles (scenario_id);

-- Battles that were here: whoever asks for one is told that it is gone, not that it never was.
CREATE TABLE gone (
    id      TEXT    NOT NULL PRIMARY KEY,
    gone_at INTEGER NOT NULL
) STRICT;

CREATE INDEX gone_by_time ON gone (gone_at);
