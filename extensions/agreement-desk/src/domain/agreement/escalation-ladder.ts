import { z } from 'zod';
import { oneOf } from './parameters/shapes.ts';

/**
 * A step of the ladder: at this share of the target, tell these people in these ways. Level 0 is a
 * warning; a higher level also raises the ticket to it.
 */
export const ladderStepSchema = z.strictObject(
	{
		at_percent: wholeNumber({ from: 1, to: 1000 }),
		level: wholeNumber({ from: 0, to: 3 }),
		notify: z.array(oneOf(['assignee', 'team_lead', 'manager']), 'must be a list'),
		methods: z.array(oneOf(['email', 'in_app']), 'must be a list'),
	},
	'must be {at_percent, level, notify, methods}',
);

function wholeNumber({ from, to }: { readonly from: number; readonly to: number }) {
	const limits = `must be ${from} to ${to}`;
	return z.number('must be a number').int('must be a whole number').min(from, limits).max(to, limits);
}

export type LadderStep = z.infer<typeof ladderStepSchema>;

export const ladderSchema = z
	.array(ladderStepSchema, 'must be a list of steps')
	.max(10, 'must have at most 10 steps')
	.refine((steps) => new Set(steps.map((step) => step.at_percent)).size === steps.length, {
		message: 'names the same at_percent twice',
	})
	.transform((steps) => steps.toSorted((a, b) => a.at_percent - b.at_percent));

/** What a new agreement starts with: warn whoever holds the ticket at 80 %, escalate one level when it is missed. */
export const defaultLadder: readonly LadderStep[] = [
	{ at_percent: 80, level: 0, notify: ['assignee'], methods: ['in_app', 'email'] },
	{ at_percent: 100, level: 1, notify: ['assignee', 'team_lead'], methods: ['in_app', 'email'] },
];
