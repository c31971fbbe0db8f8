-- Letters that were sent stay with what was sent, and so does what they hold.
CREATE TRIGGER submitted_letters_frozen BEFORE UPDATE ON submitted_letters BEGIN SELECT RAISE(ABORT, 'submitted letters are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER submitted_letters_kept BEFORE DELETE ON submitted_letters BEGIN SELECT RAISE(ABORT, 'submitted letters are kept'); END;
--> statement-breakpoint
CREATE TRIGGER submitted_letter_contents_kept BEFORE DELETE ON stored_file_contents
WHEN EXISTS (SELECT 1 FROM submitted_letters WHERE file_id = OLD.file_id OR publishable_id = OLD.file_id)
BEGIN SELECT RAISE(ABORT, 'submitted letters are kept'); END;
