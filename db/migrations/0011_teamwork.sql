CREATE TABLE `comment_mentions` (
	`comment_id` integer NOT NULL,
	`account_id` text NOT NULL,
	PRIMARY KEY(`comment_id`, `account_id`),
	FOREIGN KEY (`comment_id`) REFERENCES `item_comments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `item_comments` (
	`id` integer PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`item_id` integer NOT NULL,
	`author_id` text NOT NULL,
	`text` text NOT NULL,
	`written_at` text NOT NULL,
	`edited_at` text,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_comments_item` ON `item_comments` (`response_id`,`item_id`);--> statement-breakpoint
CREATE TABLE `item_work` (
	`response_id` text NOT NULL,
	`item_id` integer NOT NULL,
	`assignee_id` text,
	`due_on` text,
	`state` text DEFAULT 'open' NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`moved_by` text,
	`moved_at` text,
	PRIMARY KEY(`response_id`, `item_id`),
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`moved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notice_contacts` (
	`consultation_id` text NOT NULL,
	`organisation_number` text NOT NULL,
	`organisation_name` text NOT NULL,
	`account_id` text NOT NULL,
	`email` text NOT NULL,
	`language` text NOT NULL,
	`pace` text NOT NULL,
	`mailed_at` text,
	PRIMARY KEY(`consultation_id`, `organisation_number`, `account_id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` integer PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`item_id` integer NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`by_name` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notices_account` ON `notices` (`account_id`);--> statement-breakpoint
CREATE TABLE `response_ways` (
	`response_id` text PRIMARY KEY NOT NULL,
	`way` text NOT NULL,
	`chosen_by` text NOT NULL,
	`chosen_at` text NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`chosen_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`response_id` text NOT NULL,
	`item_id` integer NOT NULL,
	`question_id` integer NOT NULL,
	`choice_id` integer,
	`text` text,
	`kind` text NOT NULL,
	`author_id` text,
	`author_name` text NOT NULL,
	`started_at` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`response_id`) REFERENCES `responses`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`choice_id`) REFERENCES `choices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `revisions_question` ON `revisions` (`response_id`,`item_id`,`question_id`,`id`);--> statement-breakpoint
CREATE INDEX `audit_log_subject` ON `audit_log` (`act`,`subject`,`account_id`);