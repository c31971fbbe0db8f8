-- What was asked when a response was sent stays with it.
CREATE TRIGGER submitted_withholdings_frozen BEFORE UPDATE ON submitted_withholdings BEGIN SELECT RAISE(ABORT, 'submitted withholdings are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER submitted_withholdings_kept BEFORE DELETE ON submitted_withholdings BEGIN SELECT RAISE(ABORT, 'submitted withholdings are kept'); END;
