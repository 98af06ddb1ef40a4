import { z } from 'zod';
import type { ReadingAnswers } from './reading-rules.ts';
import type { Commitment } from './commitment.ts';
import type { Metric } from '../vocabulary.ts';
import { metrics } from '../words.ts';
import { ladderSchema } from './escalation-ladder.ts';
import { languageTag, oneOf, shortText } from './parameters/shapes.ts';

const text = (max: number) => shortText(max);

/** One of these, or none at all: an empty list says nothing. */
function some<T extends z.ZodType>(entry: T, most = 50) {
	return z
		.array(entry, 'must be a list')
		.max(most, `must have at most ${most} entries`)
		.refine((list) => new Set(list).size === list.length, 'names something twice')
		.transform((list) => (list.length === 0 ? null : list))
		.nullable();
}

const pauseReasons = oneOf(['pending_customer', 'pending_third_party', 'closed']);

/** What has no time of its own to be agreed on: a promised time is its own, and notice is counted in its days. */
const without = ['eta_kept', 'suspension_notice'] as const satisfies readonly Metric[];
type Timed = Exclude<Metric, (typeof without)[number]>;

/** Every metric for which somebody can agree on another time. */
const timedMetrics = oneOf(
	metrics.filter((metric): metric is Timed => !without.some((one) => one === metric)),
);

/** A commitment that an administrator has added to a version, as its row holds it. */
export const customCommitmentSchema = z.object({
	id: z.string(),
	key: text(64).regex(
		/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u,
		'must begin with a letter or digit and hold only these and . _ -',
	),
	clause: text(32),
	metric: timedMetrics,
	target_value: z.number('must be a number').positive('must be above zero'),
	target_unit: oneOf(['minutes', 'hours', 'working_days']),
	basis: oneOf(['business', 'calendar']),
	/** The calendar of its own, by key; null for that of the agreement. */
	calendar: z.string().nullable(),
	channel_types: some(oneOf(['phone', 'email', 'chat', 'portal', 'social'])),
	ticket_types: some(
		oneOf([
			'service_request',
			'consultation',
			'problem',
			'technical_support',
			'complaint',
			'suggestion',
			'compliment',
			'privacy_request',
		]),
	),
	complexity: oneOf(['general', 'complex']).nullable(),
	urgent: z.boolean('must be true or false').nullable(),
	plans: some(text(64)),
	languages: some(languageTag),
	pause_policy: some(pauseReasons),
	force: oneOf(['obligation', 'target']),
	credit: z.boolean('must be true or false'),
	/** Left out where that of the agreement holds, so that older versions keep their hash. */
	escalation_ladder: ladderSchema.nullish(),
});

export type CustomCommitment = z.infer<typeof customCommitmentSchema>;

/** What a commitment is where nothing else is said. */
export const customCommitmentDefaults = {
	basis: 'business',
	calendar: null,
	channel_types: null,
	ticket_types: null,
	complexity: null,
	urgent: null,
	plans: null,
	languages: null,
	pause_policy: null,
	force: 'obligation',
	credit: true,
	escalation_ladder: null,
} as const satisfies Partial<CustomCommitment>;

/** A version counts it like those that follow from its parameters, under its own key. */
export function toCommitment(custom: CustomCommitment, rules: ReadingAnswers): Commitment {
	return {
		key: custom.key,
		slot: custom.key,
		clause: custom.clause,
		metric: custom.metric,
		branch: null,
		conditions: {
			channelTypes: custom.channel_types,
			ticketTypes: custom.ticket_types,
			complexity: custom.complexity,
			urgent: custom.urgent,
			plans: custom.plans,
			languages: custom.languages,
			complaintLevels: null,
		},
		target: { value: custom.target_value, unit: custom.target_unit, basis: custom.basis },
		calendar: custom.calendar,
		pausePolicy: custom.pause_policy ?? [],
		force: custom.force,
		credit: custom.credit,
		rules,
		...(custom.escalation_ladder ? { ladder: custom.escalation_ladder } : {}),
	};
}
