-- What was published or received is never altered, whichever program writes: the rule lives at the storage boundary.
CREATE TRIGGER guideline_versions_frozen BEFORE UPDATE ON guideline_versions BEGIN SELECT RAISE(ABORT, 'guideline versions are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER guideline_versions_kept BEFORE DELETE ON guideline_versions BEGIN SELECT RAISE(ABORT, 'guideline versions are kept'); END;
--> statement-breakpoint
CREATE TRIGGER items_frozen BEFORE UPDATE ON items BEGIN SELECT RAISE(ABORT, 'items are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER items_kept BEFORE DELETE ON items BEGIN SELECT RAISE(ABORT, 'items are kept'); END;
--> statement-breakpoint
CREATE TRIGGER submissions_frozen BEFORE UPDATE ON submissions BEGIN SELECT RAISE(ABORT, 'submissions are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER submissions_kept BEFORE DELETE ON submissions BEGIN SELECT RAISE(ABORT, 'submissions are kept'); END;
--> statement-breakpoint
CREATE TRIGGER submitted_answers_frozen BEFORE UPDATE ON submitted_answers BEGIN SELECT RAISE(ABORT, 'submitted answers are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER submitted_answers_kept BEFORE DELETE ON submitted_answers BEGIN SELECT RAISE(ABORT, 'submitted answers are kept'); END;
