CREATE TABLE `submission_ends` (
	`id` integer PRIMARY KEY NOT NULL,
	`submission_id` integer NOT NULL,
	`how` text NOT NULL,
	`by` text NOT NULL,
	`ended_at` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_ends_submissionId_unique` ON `submission_ends` (`submission_id`);--> statement-breakpoint
CREATE TABLE `withdrawals` (
	`id` integer PRIMARY KEY NOT NULL,
	`submission_id` integer NOT NULL,
	`response_id` text NOT NULL,
	`consultation_id` text NOT NULL,
	`receipt_number` text NOT NULL,
	`received_at` text NOT NULL,
	`submitted_by` text NOT NULL,
	`checksum` text NOT NULL,
	`canonical` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `withdrawals_submissionId_unique` ON `withdrawals` (`submission_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `withdrawals_receiptNumber_unique` ON `withdrawals` (`receipt_number`);--> statement-breakpoint
CREATE INDEX `withdrawals_response` ON `withdrawals` (`response_id`);--> statement-breakpoint
DROP INDEX `submissions_response`;--> statement-breakpoint
ALTER TABLE `submissions` ADD `attempt` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `replaces` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `is_preliminary` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `is_late` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_attempt` ON `submissions` (`response_id`,`attempt`);--> statement-breakpoint
CREATE INDEX `submissions_response` ON `submissions` (`response_id`);--> statement-breakpoint
ALTER TABLE `responses` ADD `changing` text;