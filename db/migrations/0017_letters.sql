CREATE TABLE `submitted_letters` (
	`submission_id` integer NOT NULL,
	`place` integer NOT NULL,
	`file_id` text NOT NULL,
	`publishable_id` text,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`is_scanned` integer NOT NULL,
	`attached_at` text NOT NULL,
	`attached_by` text NOT NULL,
	PRIMARY KEY(`submission_id`, `place`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`publishable_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submitted_letters_file` ON `submitted_letters` (`file_id`);--> statement-breakpoint
CREATE TABLE `response_letters` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`file_id` text NOT NULL,
	`publishable_id` text,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`is_scanned` integer NOT NULL,
	`attached_at` text NOT NULL,
	`attached_by` text NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`file_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`publishable_id`) REFERENCES `stored_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `response_letters_file` ON `response_letters` (`response_id`,`file_id`);--> statement-breakpoint
ALTER TABLE `submissions` ADD `letters` integer DEFAULT 0 NOT NULL;