CREATE TABLE `choice_counts` (
	`item_id` integer NOT NULL,
	`choice_id` integer NOT NULL,
	`segment_id` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`item_id`, `choice_id`, `segment_id`)
);
--> statement-breakpoint
CREATE TABLE `sealed_responses` (
	`submission_id` integer PRIMARY KEY NOT NULL,
	`canonical` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `standing_counts` (
	`item_id` integer NOT NULL,
	`standing` text NOT NULL,
	`has_text` integer NOT NULL,
	`segment_id` integer NOT NULL,
	`n` integer NOT NULL,
	PRIMARY KEY(`item_id`, `standing`, `has_text`, `segment_id`)
);
--> statement-breakpoint
CREATE TABLE `submitted_items` (
	`submission_id` integer NOT NULL,
	`item_id` integer NOT NULL,
	`segment_id` integer NOT NULL,
	`standing` text NOT NULL,
	`has_text` integer NOT NULL,
	PRIMARY KEY(`item_id`, `submission_id`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_id`) REFERENCES `items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `submitted_answers_count`;--> statement-breakpoint
DROP INDEX `submitted_answers_item`;--> statement-breakpoint
ALTER TABLE `submissions` ADD `remarks` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `search_text` text DEFAULT '' NOT NULL;--> statement-breakpoint
INSERT INTO `sealed_responses` SELECT `id`, `canonical` FROM `submissions`;--> statement-breakpoint
ALTER TABLE `submissions` DROP COLUMN `canonical`;--> statement-breakpoint
CREATE TRIGGER sealed_responses_frozen BEFORE UPDATE ON sealed_responses BEGIN SELECT RAISE(ABORT, 'sealed responses are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER sealed_responses_kept BEFORE DELETE ON sealed_responses BEGIN SELECT RAISE(ABORT, 'sealed responses are kept'); END;
--> statement-breakpoint
CREATE TRIGGER submitted_items_frozen BEFORE UPDATE ON submitted_items BEGIN SELECT RAISE(ABORT, 'submitted items are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER submitted_items_kept BEFORE DELETE ON submitted_items BEGIN SELECT RAISE(ABORT, 'submitted items are kept'); END;
--> statement-breakpoint
-- Rows only ever come in, so counting each as it comes is the whole of the bookkeeping.
CREATE TRIGGER submitted_answers_counted AFTER INSERT ON submitted_answers WHEN NEW.choice_id IS NOT NULL BEGIN
	INSERT INTO choice_counts (item_id, choice_id, segment_id, n) VALUES (NEW.item_id, NEW.choice_id, NEW.segment_id, 1)
	ON CONFLICT (item_id, choice_id, segment_id) DO UPDATE SET n = n + 1;
END;
--> statement-breakpoint
CREATE TRIGGER submitted_items_counted AFTER INSERT ON submitted_items BEGIN
	INSERT INTO standing_counts (item_id, standing, has_text, segment_id, n) VALUES (NEW.item_id, NEW.standing, NEW.has_text, NEW.segment_id, 1)
	ON CONFLICT (item_id, standing, has_text, segment_id) DO UPDATE SET n = n + 1;
END;
