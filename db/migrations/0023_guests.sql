CREATE TABLE `guest_links` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`consultation_id` text NOT NULL,
	`kind` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`organisation_name` text,
	`organisation_number` text,
	`reason` text DEFAULT '' NOT NULL,
	`organisation_id` integer,
	`account_id` text,
	`created_by` text,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`confirmed_at` text,
	`ended_at` text,
	`revoked_at` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guest_links_tokenHash_unique` ON `guest_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `guest_links_email` ON `guest_links` (`email`,`created_at`);--> statement-breakpoint
CREATE INDEX `guest_links_account` ON `guest_links` (`account_id`);--> statement-breakpoint
CREATE INDEX `guest_links_body` ON `guest_links` (`consultation_id`,`organisation_id`);--> statement-breakpoint
CREATE TABLE `guest_mails` (
	`id` integer PRIMARY KEY NOT NULL,
	`address_hash` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `guest_mails_address` ON `guest_mails` (`address_hash`);--> statement-breakpoint
CREATE TABLE `guests` (
	`account_id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`kind` text NOT NULL,
	`organisation_name` text,
	`organisation_number` text,
	`reason` text DEFAULT '' NOT NULL,
	`organisation_id` integer,
	`consultation_id` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guests_email` ON `guests` (`email`);--> statement-breakpoint
ALTER TABLE `submissions` ADD `known_by` text DEFAULT 'login' NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `stated_number` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `invited_id` integer REFERENCES organisations(id);