-- What was received stays, also when it no longer holds: replacing and withdrawing only add rows.
CREATE TRIGGER submission_ends_frozen BEFORE UPDATE ON submission_ends BEGIN SELECT RAISE(ABORT, 'submission ends are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER submission_ends_kept BEFORE DELETE ON submission_ends BEGIN SELECT RAISE(ABORT, 'submission ends are kept'); END;
--> statement-breakpoint
CREATE TRIGGER withdrawals_frozen BEFORE UPDATE ON withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER withdrawals_kept BEFORE DELETE ON withdrawals BEGIN SELECT RAISE(ABORT, 'withdrawals are kept'); END;
--> statement-breakpoint
-- A response is counted once, whichever program writes: the one before must have ended when the next comes in.
CREATE TRIGGER submissions_one_holds BEFORE INSERT ON submissions
WHEN EXISTS (SELECT 1 FROM submissions AS s WHERE s.response_id = NEW.response_id AND NOT EXISTS (SELECT 1 FROM submission_ends AS e WHERE e.submission_id = s.id))
BEGIN SELECT RAISE(ABORT, 'a response has one submission that holds'); END;
--> statement-breakpoint
-- What no longer holds is taken out of the counts. Found by item, since submitted_items is kept in that order.
CREATE TRIGGER submission_ends_counted AFTER INSERT ON submission_ends BEGIN
	UPDATE choice_counts SET n = n - 1 WHERE (item_id, choice_id, segment_id) IN (
		SELECT a.item_id, a.choice_id, a.segment_id FROM submitted_answers AS a WHERE a.submission_id = NEW.submission_id AND a.choice_id IS NOT NULL
	);
	UPDATE standing_counts SET n = n - 1 WHERE (item_id, standing, has_text, segment_id) IN (
		SELECT si.item_id, si.standing, si.has_text, si.segment_id
		FROM submissions AS s
		CROSS JOIN items AS i ON i.version_id = s.version_id
		CROSS JOIN submitted_items AS si ON si.item_id = i.id AND si.submission_id = s.id
		WHERE s.id = NEW.submission_id
	);
END;
