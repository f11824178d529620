-- A notice to a hundred thousand people falls due in one instant: the claim must find its few in the index without sorting them all.
DROP INDEX outbox_by_priority;
CREATE INDEX outbox_by_readiness ON outbox (priority, ready_at, id);
