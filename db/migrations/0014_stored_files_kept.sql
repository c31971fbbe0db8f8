-- What a file holds never changes: its SHA-256 is what others have sealed.
CREATE TRIGGER stored_files_frozen BEFORE UPDATE ON stored_files BEGIN SELECT RAISE(ABORT, 'stored files are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER stored_file_contents_frozen BEFORE UPDATE ON stored_file_contents BEGIN SELECT RAISE(ABORT, 'stored files are frozen'); END;
