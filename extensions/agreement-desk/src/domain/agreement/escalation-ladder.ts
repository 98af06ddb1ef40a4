import { z } from 'zod';

/**
 * A step of the ladder: at this share of the target, tell these people in these ways. Level 0 is a
 * warning; a higher level also raises the ticket to it.
 */
export const ladderStepSchema = z.strictObject({
	at_percent: z.number().int().min(1).max(1000),
	level: z.number().int().min(0).max(3),
	notify: z.array(z.enum(['assignee', 'team_lead', 'manager'])),
	methods: z.array(z.enum(['email', 'in_app'])),
});

export type LadderStep = z.infer<typeof ladderStepSchema>;

export const ladderSchema = z
	.array(ladderStepSchema)
	.max(10)
	.refine((steps) => new Set(steps.map((step) => step.at_percent)).size === steps.length, {
		message: 'two steps have the same at_percent',
	})
	.transform((steps) => steps.toSorted((a, b) => a.at_percent - b.at_percent));

/** What a new agreement starts with: warn whoever holds the ticket at 80 %, escalate one level when it is missed. */
export const defaultLadder: readonly LadderStep[] = [
	{ at_percent: 80, level: 0, notify: ['assignee'], methods: ['in_app', 'email'] },
	{ at_percent: 100, level: 1, notify: ['assignee', 'team_lead'], methods: ['in_app', 'email'] },
];
