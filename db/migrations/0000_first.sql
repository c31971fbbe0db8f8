CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer` text NOT NULL,
	`subject_hash` text NOT NULL,
	`name` text NOT NULL,
	`is_test` integer NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_subject` ON `accounts` (`issuer`,`subject_hash`);--> statement-breakpoint
CREATE TABLE `answers` (
	`response_id` text NOT NULL,
	`item_id` integer NOT NULL,
	`question_id` integer NOT NULL,
	`choice_id` integer,
	`text` text,
	PRIMARY KEY(`response_id`, `item_id`, `question_id`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`choice_id`) REFERENCES `choices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`account_id` text,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `choices` (
	`id` integer PRIMARY KEY NOT NULL,
	`question_id` integer NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `choices_code` ON `choices` (`question_id`,`code`);--> statement-breakpoint
CREATE TABLE `consultations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`publisher` text NOT NULL,
	`published_on` text NOT NULL,
	`deadline` text NOT NULL,
	`receipt_prefix` text NOT NULL,
	`official_address` text NOT NULL,
	`content` text NOT NULL,
	`current_version_id` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultations_slug_unique` ON `consultations` (`slug`);--> statement-breakpoint
CREATE TABLE `consultee_groups` (
	`id` text NOT NULL,
	`consultation_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consultee_members` (
	`consultation_id` text NOT NULL,
	`consultee_id` text NOT NULL,
	`organisation_id` integer NOT NULL,
	PRIMARY KEY(`consultation_id`, `consultee_id`, `organisation_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consultation_id`,`consultee_id`) REFERENCES `consultees`(`consultation_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consultee_members_organisation` ON `consultee_members` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `consultees` (
	`id` text NOT NULL,
	`consultation_id` text NOT NULL,
	`group_id` text NOT NULL,
	`position` integer NOT NULL,
	`source_line` integer NOT NULL,
	`name_as_written` text NOT NULL,
	`name` text NOT NULL,
	`full_name` text,
	`repeats` text,
	`is_collective` integer NOT NULL,
	`organisation_id` integer,
	PRIMARY KEY(`consultation_id`, `id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consultation_id`,`group_id`) REFERENCES `consultee_groups`(`consultation_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consultees_organisation` ON `consultees` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `guideline_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`number` text NOT NULL,
	`published_on` text NOT NULL,
	`content_status` text NOT NULL,
	`content_hash` text NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guideline_versions_number` ON `guideline_versions` (`consultation_id`,`number`);--> statement-breakpoint
CREATE TABLE `installation` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `items` (
	`id` integer PRIMARY KEY NOT NULL,
	`uid` text NOT NULL,
	`version_id` text NOT NULL,
	`code` text NOT NULL,
	`kind` text NOT NULL,
	`chapter` integer NOT NULL,
	`position` integer NOT NULL,
	`content` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `guideline_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `items_uid_unique` ON `items` (`uid`);--> statement-breakpoint
CREATE UNIQUE INDEX `items_code` ON `items` (`version_id`,`code`);--> statement-breakpoint
CREATE TABLE `login_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`nonce` text NOT NULL,
	`verifier` text NOT NULL,
	`return_path` text NOT NULL,
	`started_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`number` text,
	`name` text NOT NULL,
	`registered_name` text,
	`form` text,
	`respondent_type` text NOT NULL,
	`name_variants` text NOT NULL,
	`county` text,
	`is_test` integer DEFAULT false NOT NULL,
	`search_text` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_slug_unique` ON `organisations` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_number_unique` ON `organisations` (`number`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` integer PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`code` text NOT NULL,
	`position` integer NOT NULL,
	`definition` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `guideline_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_code` ON `questions` (`version_id`,`code`);--> statement-breakpoint
CREATE TABLE `response_items` (
	`response_id` text NOT NULL,
	`item_id` integer NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	PRIMARY KEY(`response_id`, `item_id`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `responses` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`version_id` text NOT NULL,
	`owner` text NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `guideline_versions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_owner` ON `responses` (`consultation_id`,`owner`);--> statement-breakpoint
CREATE TABLE `segments` (
	`id` integer PRIMARY KEY NOT NULL,
	`consultee_group` text NOT NULL,
	`respondent_type` text NOT NULL,
	`is_test` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `segments_pair` ON `segments` (`consultee_group`,`respondent_type`,`is_test`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`organisation_number` text,
	`organisation_name` text,
	`id_token` text NOT NULL,
	`created_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_last_seen` ON `sessions` (`last_seen_at`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` integer PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`consultation_id` text NOT NULL,
	`version_id` text NOT NULL,
	`receipt_number` text NOT NULL,
	`received_at` text NOT NULL,
	`owner` text NOT NULL,
	`organisation_number` text,
	`respondent_name` text NOT NULL,
	`segment_id` integer NOT NULL,
	`response_type` text NOT NULL,
	`language` text NOT NULL,
	`submitted_by` text NOT NULL,
	`checksum` text NOT NULL,
	`canonical` text NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `guideline_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_receiptNumber_unique` ON `submissions` (`receipt_number`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_response` ON `submissions` (`response_id`);--> statement-breakpoint
CREATE INDEX `submissions_consultation` ON `submissions` (`consultation_id`,`received_at`);--> statement-breakpoint
CREATE INDEX `submissions_organisation` ON `submissions` (`consultation_id`,`organisation_number`);--> statement-breakpoint
CREATE TABLE `submitted_answers` (
	`submission_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	`question_id` integer NOT NULL,
	`segment_id` integer NOT NULL,
	`choice_id` integer,
	`text` text,
	PRIMARY KEY(`submission_id`, `item_id`, `question_id`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`choice_id`) REFERENCES `choices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `submitted_answers_count` ON `submitted_answers` (`item_id`,`choice_id`,`segment_id`) WHERE choice_id is not null;--> statement-breakpoint
CREATE INDEX `submitted_answers_item` ON `submitted_answers` (`item_id`,`submission_id`);