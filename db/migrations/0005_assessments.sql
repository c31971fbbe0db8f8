CREATE TABLE `assessment_evidence` (
	`assessment_id` text NOT NULL,
	`item_id` integer NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`link` text NOT NULL,
	PRIMARY KEY(`assessment_id`, `item_id`, `position`),
	FOREIGN KEY (`assessment_id`,`item_id`) REFERENCES `assessment_lines`(`assessment_id`,`item_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assessment_history` (
	`id` integer PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`item_id` integer NOT NULL,
	`at` text NOT NULL,
	`by` text NOT NULL,
	`act_id` text NOT NULL,
	`kind` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`was_carried` integer NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assessment_history_line` ON `assessment_history` (`assessment_id`,`item_id`,`id`);--> statement-breakpoint
CREATE INDEX `assessment_history_act` ON `assessment_history` (`act_id`);--> statement-breakpoint
CREATE TABLE `assessment_lines` (
	`assessment_id` text NOT NULL,
	`item_id` integer NOT NULL,
	`status` text NOT NULL,
	`justification` text NOT NULL,
	`planned_date` text NOT NULL,
	`internal_note` text NOT NULL,
	`is_carried` integer NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`assessment_id`, `item_id`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assessment_scales` (
	`version_id` text PRIMARY KEY NOT NULL,
	`content_version` text NOT NULL,
	`definition` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `guideline_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_number` text NOT NULL,
	`product_version_id` text NOT NULL,
	`version_id` text NOT NULL,
	`carried_from` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`declared_at` text,
	FOREIGN KEY (`product_version_id`) REFERENCES `product_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `guideline_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assessments_organisation` ON `assessments` (`organisation_number`,`updated_at`);--> statement-breakpoint
CREATE INDEX `assessments_product_version` ON `assessments` (`product_version_id`,`version_id`);--> statement-breakpoint
CREATE TABLE `declaration_shares` (
	`id` text PRIMARY KEY NOT NULL,
	`declaration_id` integer NOT NULL,
	`kind` text NOT NULL,
	`recipient` text,
	`token_hash` text,
	`shared_at` text NOT NULL,
	`shared_by` text NOT NULL,
	`ended_at` text,
	`ended_by` text,
	FOREIGN KEY (`declaration_id`) REFERENCES `declarations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `declaration_shares_tokenHash_unique` ON `declaration_shares` (`token_hash`);--> statement-breakpoint
CREATE INDEX `declaration_shares_declaration` ON `declaration_shares` (`declaration_id`);--> statement-breakpoint
CREATE INDEX `declaration_shares_kind` ON `declaration_shares` (`kind`,`ended_at`);--> statement-breakpoint
CREATE TABLE `declarations` (
	`id` integer PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`number` text NOT NULL,
	`organisation_number` text NOT NULL,
	`organisation_name` text NOT NULL,
	`is_test` integer NOT NULL,
	`product_name` text NOT NULL,
	`product_version` text NOT NULL,
	`product_type` text NOT NULL,
	`contact_email` text NOT NULL,
	`consultation_id` text NOT NULL,
	`version_id` text NOT NULL,
	`declared_on` text NOT NULL,
	`declared_at` text NOT NULL,
	`declared_by` text NOT NULL,
	`account_id` text NOT NULL,
	`checksum` text NOT NULL,
	`canonical` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `guideline_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `declarations_assessmentId_unique` ON `declarations` (`assessment_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `declarations_number_unique` ON `declarations` (`number`);--> statement-breakpoint
CREATE INDEX `declarations_organisation` ON `declarations` (`organisation_number`);--> statement-breakpoint
CREATE TABLE `declared_lines` (
	`declaration_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	`status` text NOT NULL,
	`justification` text NOT NULL,
	`planned_date` text NOT NULL,
	`evidence` text NOT NULL,
	PRIMARY KEY(`declaration_id`, `item_id`),
	FOREIGN KEY (`declaration_id`) REFERENCES `declarations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `product_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`product_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `product_versions_name` ON `product_versions` (`product_id`,`name`);--> statement-breakpoint
CREATE TABLE `products` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_number` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`contact_email` text NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `products_name` ON `products` (`organisation_number`,`name`);