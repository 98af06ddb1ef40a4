import { z } from 'zod';
import type { EscalationTrigger } from '../vocabulary.ts';
import { stepKey } from './ladder-step-key.ts';
import { oneOf, shortText } from './parameters/shapes.ts';
import { metrics } from '../words.ts';

/*
 * The escalation ladder as data: when to tell whom, and what to do beside. Steps of the first releases hold no more
 * than {at_percent, level, notify, methods} and mean what they meant: whatever is not said is left out, so that the
 * hash of a frozen version stays what it was.
 */

const maxSteps = 20;
const maxMinutes = 525_600;

function wholeNumber({ from, to }: { readonly from: number; readonly to: number }) {
	const limits = `must be ${from} to ${to}`;
	return z.number('must be a number').int('must be a whole number').min(from, limits).max(to, limits);
}

/** As a form sends it: what was not filled in is empty. */
const optional = <T extends z.ZodType>(shape: T) => shape.nullish();

const flag = optional(z.boolean('must be true or false'));

const someTexts = z
	.array(shortText(64), 'must be a list of texts')
	.max(50, 'must have at most 50 entries')
	.refine((list) => new Set(list).size === list.length, 'names something twice');

const givenStep = z.strictObject(
	{
		trigger: optional(
			oneOf([
				'percent',
				'before_due',
				'after_due',
				'breach',
				'second_breach',
				'assignee_silence',
				'unaccepted',
			]),
		),
		at_percent: optional(wholeNumber({ from: 1, to: 1000 })),
		minutes: optional(wholeNumber({ from: 1, to: maxMinutes })),
		applies_to: optional(oneOf(['all', 'urgent', 'not_urgent'])),
		/** Clauses with all that is under them, or keys of commitments. */
		clauses: optional(someTexts),
		metrics: optional(z.array(oneOf(metrics), 'must be a list').max(50, 'must have at most 50 entries')),
		/** What it is about climbs such steps alone. */
		overrides: flag,
		level: wholeNumber({ from: 0, to: 3 }),
		hours: optional(oneOf(['timer', 'business', 'around_clock'])),
		notify: z.array(
			oneOf(['assignee', 'team_lead', 'manager', 'named_contact', 'on_duty', 'bot']),
			'must be a list',
		),
		/** The key of the channel that is told where `notify` names a bot. */
		bot: optional(shortText(64)),
		methods: z.array(
			oneOf(['email', 'in_app', 'sms', 'wecom', 'dingtalk', 'feishu', 'webhook', 'flow']),
			'must be a list',
		),
		reassign: optional(oneOf(['team_lead', 'manager', 'on_duty', 'queue'])),
		raise_severity: flag,
		flag: flag,
		/** The id of a Flow to be started. */
		flow: optional(z.uuid('must be the id of a Flow')),
	},
	{
		error: (issue) =>
			issue.code === 'unrecognized_keys'
				? `has no field ${issue.keys.join(', ')}`
				: 'must be {trigger, at_percent or minutes, level, notify, methods}',
	},
);

type GivenStep = z.infer<typeof givenStep>;

/** Triggers that take a number of minutes. */
const timed: ReadonlySet<EscalationTrigger> = new Set<EscalationTrigger>([
	'before_due',
	'after_due',
	'assignee_silence',
	'unaccepted',
]);

/**
 * A step of the ladder: when it is reached, tell these people in these ways and do the rest of what it says. Level 0
 * is a warning; a higher level also raises the ticket to it.
 */
export const ladderStepSchema = givenStep.superRefine(checkStep).transform(withoutTheUnsaid);

export type LadderStep = z.infer<typeof ladderStepSchema>;

function checkStep(step: GivenStep, context: z.RefinementCtx) {
	// A step that is wrong is compared with no other: it still has its empty cells.
	const complain = (field: keyof GivenStep, message: string) =>
		context.addIssue({ code: 'custom', path: [field], message, continue: false });
	const trigger = step.trigger ?? 'percent';
	if (trigger === 'percent' && isUnsaid(step.at_percent)) complain('at_percent', 'is required');
	if (timed.has(trigger) && isUnsaid(step.minutes)) complain('minutes', `is required for ${trigger}`);
	if (trigger === 'unaccepted' && step.level < 2) complain('level', 'must be 2 or 3 for unaccepted');
	if (step.overrides === true && isEmpty(step.clauses) && isEmpty(step.metrics))
		complain('overrides', 'needs clauses or metrics, for which it replaces the other steps');
	if (step.notify.includes('bot') && isUnsaid(step.bot)) complain('bot', 'is required where a bot is told');
}

function isUnsaid(value: unknown): boolean {
	return value === null || value === undefined;
}

function isEmpty(list: readonly string[] | null | undefined): boolean {
	return (list ?? []).length === 0;
}

/** The usual answers are what is meant where nothing is said. */
const usual: Readonly<Partial<Record<keyof GivenStep, unknown>>> = {
	trigger: 'percent',
	applies_to: 'all',
	hours: 'timer',
};

/** One way to say one thing: no empty cells, no usual answers, nothing that its trigger does not look at. */
function withoutTheUnsaid(given: GivenStep) {
	const trigger = given.trigger ?? 'percent';
	const { level, notify, methods, ...rest } = given;
	const said = Object.entries({
		...rest,
		at_percent: trigger === 'percent' ? given.at_percent : null,
		minutes: timed.has(trigger) ? given.minutes : null,
		bot: notify.includes('bot') ? given.bot : null,
	}).filter(
		([name, value]) =>
			!isUnsaid(value) &&
			value !== false &&
			value !== usual[name as keyof GivenStep] &&
			!(Array.isArray(value) && value.length === 0),
	);
	return { ...(Object.fromEntries(said) as SaidOf<typeof rest>), level, notify, methods };
}

/** What was said, and nothing that is empty. */
type SaidOf<T> = { readonly [Name in keyof T]?: NonNullable<T[Name]> };

export const ladderSchema = z
	.array(ladderStepSchema, 'must be a list of steps')
	.max(maxSteps, `must have at most ${maxSteps} steps`)
	.refine((steps) => new Set(steps.map(stepKey)).size === steps.length, {
		message: 'names the same trigger twice',
	})
	.transform((steps) => steps.toSorted((a, b) => placeOf(a) - placeOf(b)));

/** Shares of the target in their order; what is reached otherwise comes last, as it was entered. */
function placeOf({ trigger = 'percent', at_percent = 0 }: LadderStep): number {
	if (trigger === 'percent') return at_percent;
	return trigger === 'breach' ? 100 : Number.MAX_SAFE_INTEGER;
}
