CREATE TABLE `followers` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`confirm_hash` text NOT NULL,
	`end_hash` text NOT NULL,
	`asked_at` text NOT NULL,
	`mailed_at` text NOT NULL,
	`mails` integer DEFAULT 1 NOT NULL,
	`confirmed_at` text,
	`ended_at` text,
	`deadline` text NOT NULL,
	`version_id` text NOT NULL,
	`reminded` integer,
	`is_closed` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `followers_confirmHash_unique` ON `followers` (`confirm_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `followers_endHash_unique` ON `followers` (`end_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `followers_email` ON `followers` (`consultation_id`,`email`) WHERE "followers"."email" <> '';--> statement-breakpoint
CREATE INDEX `followers_consultation` ON `followers` (`consultation_id`,`confirmed_at`,`id`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `end_link` text;