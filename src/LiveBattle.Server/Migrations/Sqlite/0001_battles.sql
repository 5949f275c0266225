-- Resolved scenarios, once each; the id is the SHA-256 of the JSON.
CREATE TABLE scenarios (
    id   TEXT NOT NULL PRIMARY KEY,
    json TEXT NOT NULL
) STRICT;

-- One row per battle. Times are Unix milliseconds. The large texts of the outcome stand last, so that a row that is
-- read without them stays on its first page.
CREATE TABLE battles (
    number                 INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, -- order of creation
    id                     TEXT    NOT NULL UNIQUE,
    engine_version         INTEGER NOT NULL,
    scenario_id            TEXT    NOT NULL REFERENCES scenarios (id),
    seed                   TEXT    NOT NULL, -- decimal: 64 unsigned bits do not fit an INTEGER
    salt                   TEXT,
    host_token_hash        TEXT    NOT NULL,
    command_id             TEXT    UNIQUE,
    demo                   INTEGER NOT NULL CHECK (demo IN (0, 1)),
    name                   TEXT    NOT NULL,
    creator_a              TEXT    NOT NULL,
    creator_b              TEXT    NOT NULL,
    created_at             INTEGER NOT NULL,
    starts_at              INTEGER NOT NULL,
    epoch                  INTEGER NOT NULL DEFAULT 0,
    lease_tick             INTEGER NOT NULL DEFAULT -1,
    due_at                 INTEGER,
    entry_count            INTEGER NOT NULL DEFAULT 0,
    speed_num              INTEGER NOT NULL DEFAULT 0,
    speed_den              INTEGER NOT NULL DEFAULT 1,
    outcome_winner         TEXT,
    outcome_margin         INTEGER,
    outcome_reason         TEXT,
    outcome_digest         TEXT,
    outcome_events         INTEGER,
    outcome_finished_at    INTEGER,
    outcome_balances_json  TEXT,
    outcome_frame_json     TEXT
) STRICT;

CREATE INDEX battles_by_creation ON battles (created_at DESC, number DESC);
CREATE INDEX battles_by_due ON battles (due_at, number) WHERE due_at IS NOT NULL;

CREATE TABLE entries (
    battle       INTEGER NOT NULL REFERENCES battles (number),
    entry_index  INTEGER NOT NULL,
    kind         INTEGER NOT NULL CHECK (kind IN (0, 1)), -- 0 input, 1 mark
    type         TEXT    NOT NULL,
    tick         INTEGER NOT NULL,
    epoch        INTEGER NOT NULL,
    wall_at      INTEGER NOT NULL,
    num          INTEGER NOT NULL,
    den          INTEGER NOT NULL,
    client_id    TEXT,
    input_id     TEXT,
    payload      TEXT,
    receipt      TEXT,
    PRIMARY KEY (battle, entry_index)
) STRICT, WITHOUT ROWID;

-- An index takes nulls for different; the server's own entries count as one client.
CREATE UNIQUE INDEX entries_by_input ON entries (battle, ifnull(client_id, ''), input_id) WHERE input_id IS NOT NULL;

-- Something harmless to commit, to learn whether a commit works.
CREATE TABLE pings (
    id    INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    count INTEGER NOT NULL
) STRICT;

INSERT INTO pings (id, count) VALUES (1, 0);
