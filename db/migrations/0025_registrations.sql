CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`response_id` text NOT NULL,
	`content` text NOT NULL,
	`corrects` text,
	`account_id` text NOT NULL,
	`started_at` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `registrations_consultation` ON `registrations` (`consultation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_response` ON `registrations` (`response_id`);--> statement-breakpoint
ALTER TABLE `submissions` ADD `arrival` text;--> statement-breakpoint
ALTER TABLE `withdrawals` ADD `reason` text;