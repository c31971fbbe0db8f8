CREATE TABLE `ready_rows` (
	`submission_id` integer NOT NULL,
	`language` text NOT NULL,
	`made_with` text NOT NULL,
	`bytes` integer NOT NULL,
	`crc` integer NOT NULL,
	`deflated` blob NOT NULL,
	PRIMARY KEY(`submission_id`, `language`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
