import { z } from 'zod';
import { metrics, endReasons, timerStates } from '../words.ts';
import type { Explanation } from './explanation.ts';

/** An explanation as a row keeps it: with the calendar that was counted in. */
export interface KeptExplanation extends Explanation {
	readonly calendar: { readonly timezone: string };
}

const localized = z.object({ 'zh-CN': z.string(), 'en-US': z.string() });
const instant = z.number();
const branch = z.enum(['a', 'b']).nullable();

const segment = z.object({
	from: instant,
	to: instant.nullable(),
	kind: z.enum(['counted', 'closed', 'paused']),
	reason: z
		.enum([
			'break',
			'outside_business_hours',
			'holiday',
			'not_a_working_day',
			'makeup_workday',
			'pending_customer',
			'pending_third_party',
			'closed',
		])
		.nullable(),
	name: localized.nullable(),
	ms: z.number().nullable(),
	summary: z.object({ workingDays: z.number(), pauses: z.number() }).nullable(),
});

const dayRun = z.object({
	from: z.string(),
	to: z.string(),
	days: z.number(),
	counted: z.number(),
	kind: z.enum([
		'start_day',
		'working_day',
		'makeup_workday',
		'calendar_day',
		'holiday',
		'not_a_working_day',
		'several',
	]),
	name: localized.nullable(),
});

const startEvent = z.enum([
	'received',
	'mail_received',
	'customer_message',
	'registered',
	'classified',
	'reopened',
	'complex_work_began',
	'last_word',
	'promised',
	'urgent_marked',
	'marked_urgent_by_anyone',
	'received_and_urgent',
	'registered_and_urgent',
	'call_queued',
	'chat_requested',
	'complaint_received',
	'complaint_registered',
	'privacy_received',
	'notice_delivered',
]);

const schema: z.ZodType<KeptExplanation> = z.object({
	clause: z.string(),
	commitment: z.string(),
	metric: z.enum(metrics),
	branch,
	cycle: z.number(),
	target: z.object({
		value: z.number(),
		unit: z.enum(['minutes', 'hours', 'working_days', 'calendar_days', 'promise']),
		basis: z.enum(['business', 'calendar']),
	}),
	rules: z.object({
		workingDayEnd: z.enum(['close_of_business', 'same_time']),
		noticeCounting: z.enum(['delivery_day_excluded', 'delivery_day_included']),
	}),
	start: z.object({
		at: instant,
		by: z.string().nullable(),
		event: startEvent,
		inBusinessHours: z.boolean().nullable(),
	}),
	effectiveStartAt: instant,
	segments: z.array(segment),
	days: z
		.object({
			startDate: z.string(),
			lastDate: z.string(),
			runs: z.array(dayRun),
			counted: z.number(),
			skipped: z.number(),
			movedByMs: z.number(),
		})
		.nullable(),
	countedMs: z.number(),
	dueAt: instant.nullable(),
	breachAt: instant.nullable(),
	heldBy: z.enum(['closing', 'pause']).nullable(),
	remainingMs: z.number().nullable(),
	state: z.enum(timerStates),
	endReason: z.enum(endReasons).nullable(),
	stoppedAt: instant.nullable(),
	stoppedBy: z.string().nullable(),
	elapsedMs: z.number().nullable(),
	lateMs: z.number().nullable(),
	provisionalYear: z.number().nullable(),
	calendar: z.object({ timezone: z.string() }),
});

/** An explanation that was kept as JSON; null for what is none, or none of this version. */
export function readExplanation(kept: unknown): KeptExplanation | null {
	return schema.safeParse(kept).data ?? null;
}
