ALTER TABLE `responses` ADD `warned_on` text;--> statement-breakpoint
ALTER TABLE `responses` ADD `ended_on` text;