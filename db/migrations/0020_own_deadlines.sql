CREATE TABLE `extension_contacts` (
	`extension_id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	FOREIGN KEY (`extension_id`) REFERENCES `extensions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`owner` text NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`end_hash` text NOT NULL,
	`deadline` text NOT NULL,
	`reminded` integer,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `answer_reminders_endHash_unique` ON `answer_reminders` (`end_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `answer_reminders_person` ON `answer_reminders` (`consultation_id`,`owner`,`account_id`);--> statement-breakpoint
CREATE INDEX `answer_reminders_account` ON `answer_reminders` (`account_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`owner` text NOT NULL,
	`organisation_number` text,
	`organisation_name` text NOT NULL,
	`is_test` integer NOT NULL,
	`asked_by` text,
	`asked_at` text NOT NULL,
	`reason` text NOT NULL,
	`wished_for` text,
	`decided_by` text,
	`decided_at` text,
	`outcome` text,
	`day` text,
	`answer` text,
	`is_late` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`asked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_extensions`("id", "consultation_id", "owner", "organisation_number", "organisation_name", "is_test", "asked_by", "asked_at", "reason", "wished_for", "decided_by", "decided_at", "outcome", "day", "answer", "is_late") SELECT "id", "consultation_id", 'org:' || "organisation_number", "organisation_number", "organisation_name", "is_test", "asked_by", "asked_at", "reason", "wished_for", "decided_by", "decided_at", "outcome", "day", "answer", "is_late" FROM `extensions`;--> statement-breakpoint
DROP TABLE `extensions`;--> statement-breakpoint
ALTER TABLE `__new_extensions` RENAME TO `extensions`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `extensions_owner` ON `extensions` (`consultation_id`,`owner`);