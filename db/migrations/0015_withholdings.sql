CREATE TABLE `submitted_withholdings` (
	`id` integer PRIMARY KEY NOT NULL,
	`submission_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	`question_id` integer NOT NULL,
	`passage` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submitted_withholdings_submission` ON `submitted_withholdings` (`submission_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `withholdings` (
	`id` text PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`item_id` integer NOT NULL,
	`question_id` integer NOT NULL,
	`passage` text NOT NULL,
	`reason` text NOT NULL,
	`marked_at` text NOT NULL,
	`marked_by` text NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `withholdings_response` ON `withholdings` (`response_id`);