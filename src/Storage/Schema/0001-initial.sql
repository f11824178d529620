-- One row a conversation: its place in the order of messages, and (sealed) its state with the keys and replies of its last messages.
-- Settling a message is one update of this row, so repeats and overtaken turns show themselves in the same statement.
CREATE TABLE conversation (
  address text NOT NULL PRIMARY KEY,
  sequence bigint NOT NULL,
  at bigint NOT NULL,
  body bytea NOT NULL
);

-- What must still leave the house. due_at keeps the order of a lane, ready_at says when the entry may be tried (again).
CREATE TABLE outbox (
  id bytea NOT NULL PRIMARY KEY,
  committee text NOT NULL,
  lane text NOT NULL,
  kind text NOT NULL,
  payload bytea NOT NULL,
  due_at bigint NOT NULL,
  ready_at bigint NOT NULL,
  priority bigint NOT NULL,
  attempts bigint NOT NULL,
  holder text,
  why text
);
CREATE INDEX outbox_by_priority ON outbox (priority, ready_at);
CREATE INDEX outbox_by_lane ON outbox (lane, priority, due_at, id);

-- What never left the house, with the reason, for the office.
CREATE TABLE outbox_dropped (
  id bytea NOT NULL PRIMARY KEY,
  committee text NOT NULL,
  lane text NOT NULL,
  kind text NOT NULL,
  due_at bigint NOT NULL,
  attempts bigint NOT NULL,
  why text NOT NULL
);

CREATE TABLE number_series (
  committee text NOT NULL,
  series text NOT NULL,
  day bigint NOT NULL,
  last bigint NOT NULL,
  PRIMARY KEY (committee, series, day)
);

-- Which columns each kind of record has; the tables themselves follow from the kinds the program knows.
CREATE TABLE record_kind (
  kind text NOT NULL PRIMARY KEY,
  columns text NOT NULL,
  filled text NOT NULL
);
