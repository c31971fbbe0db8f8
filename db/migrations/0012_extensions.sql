CREATE TABLE `extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`organisation_number` text NOT NULL,
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
CREATE INDEX `extensions_organisation` ON `extensions` (`consultation_id`,`organisation_number`);