CREATE TABLE `response_uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`owner` text NOT NULL,
	`account_id` text NOT NULL,
	`version_id` text NOT NULL,
	`file_name` text NOT NULL,
	`content` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`saved_as` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `guideline_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `response_uploads_owner` ON `response_uploads` (`owner`,`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `response_uploads_expiry` ON `response_uploads` (`expires_at`);