-- What was declared is never altered, whichever program writes; nor is what it was made from.
CREATE TRIGGER assessment_scales_frozen BEFORE UPDATE ON assessment_scales BEGIN SELECT RAISE(ABORT, 'assessment scales are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_scales_kept BEFORE DELETE ON assessment_scales BEGIN SELECT RAISE(ABORT, 'assessment scales are kept'); END;
--> statement-breakpoint
CREATE TRIGGER declarations_frozen BEFORE UPDATE ON declarations BEGIN SELECT RAISE(ABORT, 'declarations are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER declarations_kept BEFORE DELETE ON declarations BEGIN SELECT RAISE(ABORT, 'declarations are kept'); END;
--> statement-breakpoint
CREATE TRIGGER declared_lines_frozen BEFORE UPDATE ON declared_lines BEGIN SELECT RAISE(ABORT, 'declared lines are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER declared_lines_kept BEFORE DELETE ON declared_lines BEGIN SELECT RAISE(ABORT, 'declared lines are kept'); END;
--> statement-breakpoint
CREATE TRIGGER assessments_kept BEFORE DELETE ON assessments BEGIN SELECT RAISE(ABORT, 'assessments are kept'); END;
--> statement-breakpoint
CREATE TRIGGER assessments_declared BEFORE UPDATE ON assessments WHEN old.declared_at IS NOT NULL BEGIN SELECT RAISE(ABORT, 'declared assessments are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_lines_not_added BEFORE INSERT ON assessment_lines WHEN EXISTS (SELECT 1 FROM assessments WHERE id = new.assessment_id AND declared_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'declared assessments are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_lines_not_changed BEFORE UPDATE ON assessment_lines WHEN EXISTS (SELECT 1 FROM assessments WHERE id = old.assessment_id AND declared_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'declared assessments are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_lines_not_removed BEFORE DELETE ON assessment_lines WHEN EXISTS (SELECT 1 FROM assessments WHERE id = old.assessment_id AND declared_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'declared assessments are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_evidence_not_added BEFORE INSERT ON assessment_evidence WHEN EXISTS (SELECT 1 FROM assessments WHERE id = new.assessment_id AND declared_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'declared assessments are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_evidence_not_changed BEFORE UPDATE ON assessment_evidence WHEN EXISTS (SELECT 1 FROM assessments WHERE id = old.assessment_id AND declared_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'declared assessments are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_evidence_not_removed BEFORE DELETE ON assessment_evidence WHEN EXISTS (SELECT 1 FROM assessments WHERE id = old.assessment_id AND declared_at IS NOT NULL) BEGIN SELECT RAISE(ABORT, 'declared assessments are frozen'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_history_frozen BEFORE UPDATE ON assessment_history BEGIN SELECT RAISE(ABORT, 'history is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER assessment_history_kept BEFORE DELETE ON assessment_history BEGIN SELECT RAISE(ABORT, 'history is kept'); END;
