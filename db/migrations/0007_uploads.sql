CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_number` text NOT NULL,
	`account_id` text NOT NULL,
	`assessment_id` text,
	`version_id` text NOT NULL,
	`file_name` text NOT NULL,
	`content` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`saved_as` text,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `uploads_owner` ON `uploads` (`organisation_number`,`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `uploads_expiry` ON `uploads` (`expires_at`);