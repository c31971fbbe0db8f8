CREATE TABLE `access_choices` (
	`id` integer PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`chosen_at` text NOT NULL,
	`chosen_by` text,
	`choice` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`chosen_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `access_choices_consultation` ON `access_choices` (`consultation_id`,`id`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`organisation_number` text NOT NULL,
	`organisation_name` text NOT NULL,
	`is_test` integer NOT NULL,
	`email` text NOT NULL,
	`position` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	`used_by` text,
	`revoked_at` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`used_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_tokenHash_unique` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_organisation` ON `invitations` (`consultation_id`,`organisation_number`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` integer PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`organisation_number` text NOT NULL,
	`organisation_name` text NOT NULL,
	`is_test` integer NOT NULL,
	`account_id` text NOT NULL,
	`position` text NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_account` ON `memberships` (`account_id`);--> statement-breakpoint
CREATE INDEX `memberships_organisation` ON `memberships` (`consultation_id`,`organisation_number`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`plain` text NOT NULL,
	`html` text NOT NULL,
	`language` text NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`sent_at` text,
	`last_error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`sent_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `registered_units` (
	`number` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`form` text NOT NULL,
	`status` text NOT NULL,
	`deleted_on` text,
	`parent` text,
	`detail` text NOT NULL,
	`etag` text,
	`fetched_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `session_parties` (
	`session_id` text NOT NULL,
	`organisation_number` text NOT NULL,
	`name` text NOT NULL,
	`form` text,
	`is_test` integer NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`session_id`, `organisation_number`),
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `login_attempts` ADD `kind` text DEFAULT 'organisation' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `kind` text DEFAULT 'organisation' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `altinn` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `level` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `issuer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `sid` text;--> statement-breakpoint
CREATE INDEX `sessions_sid` ON `sessions` (`issuer`,`sid`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);