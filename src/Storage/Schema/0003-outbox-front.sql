-- Ten thousand entries may wait for one person. Only the front of each lane can be claimed, so only the fronts are looked through:
-- behind = 1 says that an entry of the same lane and priority goes first.
ALTER TABLE outbox ADD COLUMN behind bigint NOT NULL DEFAULT 0;
DROP INDEX outbox_by_readiness;
CREATE INDEX outbox_fronts ON outbox (priority, ready_at, id) WHERE behind = 0;
CREATE INDEX outbox_behind ON outbox (lane) WHERE behind = 1;
CREATE INDEX outbox_held ON outbox (lane) WHERE holder IS NOT NULL;
