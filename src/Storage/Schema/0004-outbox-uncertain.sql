-- uncertain = 1: an earlier holder died, or did not hear the platform's answer, so the message may have left. A clean refusal does not make it so.
ALTER TABLE outbox ADD COLUMN uncertain bigint NOT NULL DEFAULT 0;
