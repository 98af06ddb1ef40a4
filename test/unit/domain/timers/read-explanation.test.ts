import { describe, expect, it } from 'vitest';
import { readExplanation } from '../../../../extensions/agreement-desk/src/domain/timers/read-explanation.ts';

/** As a row keeps it, in JSON. */
const kept = {
	clause: '2.2.1',
	commitment: '2.2.1',
	metric: 'general_progress',
	branch: null,
	cycle: 1,
	target: { value: 1, unit: 'working_days', basis: 'business' },
	rules: { workingDayEnd: 'close_of_business', noticeCounting: 'delivery_day_excluded' },
	start: { at: 1_000, by: null, event: 'registered', inBusinessHours: null },
	effectiveStartAt: 1_000,
	segments: [
		{ from: 1_000, to: 2_000, kind: 'counted', reason: null, name: null, ms: 1_000, summary: null },
		{
			from: 2_000,
			to: null,
			kind: 'closed',
			reason: 'holiday',
			name: { 'zh-CN': '春节', 'en-US': 'Spring Festival' },
			ms: null,
			summary: { workingDays: 2, pauses: 1 },
		},
	],
	days: {
		startDate: '2026-11-23',
		lastDate: '2026-11-24',
		runs: [
			{ from: '2026-11-23', to: '2026-11-23', days: 1, counted: 0, kind: 'start_day', name: null },
			{
				from: '2026-11-24',
				to: '2026-11-24',
				days: 1,
				counted: 1,
				kind: 'working_day',
				name: { 'zh-CN': '店庆', 'en-US': 'Anniversary' },
			},
		],
		counted: 1,
		skipped: 0,
		movedByMs: 0,
	},
	countedMs: 1_000,
	dueAt: 2_000,
	breachAt: null,
	heldBy: 'closing',
	remainingMs: null,
	state: 'met',
	endReason: null,
	stoppedAt: 1_500,
	stoppedBy: 'message',
	elapsedMs: 500,
	lateMs: null,
	provisionalYear: 2027,
	calendar: { timezone: 'Asia/Shanghai' },
};

/** A copy with another value at a path such as `target.unit`. */
function withAt(path: string, value: unknown): unknown {
	const copy: unknown = structuredClone(kept);
	const names = path.split('.');
	const last = names.pop() ?? '';
	const holder = names.reduce<unknown>((one, name) => (one as Record<string, unknown>)[name], copy);
	(holder as Record<string, unknown>)[last] = value;
	return copy;
}

/** Every place at which a value stands, and whether it may be missing. */
function placesIn(value: unknown, path = ''): string[] {
	if (typeof value !== 'object' || value === null) return [path];
	const inside = Object.entries(value).flatMap(([name, one]) =>
		placesIn(one, path ? `${path}.${name}` : name),
	);
	return path ? [path, ...inside] : inside;
}

const choices: Readonly<Record<string, readonly string[]>> = {
	metric: ['phone_answer', 'eta_kept', 'resolution'],
	branch: ['a', 'b'],
	'target.unit': ['minutes', 'hours', 'working_days', 'calendar_days', 'promise'],
	'target.basis': ['business', 'calendar'],
	'rules.workingDayEnd': ['close_of_business', 'same_time'],
	'rules.noticeCounting': ['delivery_day_excluded', 'delivery_day_included'],
	'start.event': [
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
	],
	'segments.0.kind': ['counted', 'closed', 'paused'],
	'segments.0.reason': [
		'break',
		'outside_business_hours',
		'holiday',
		'not_a_working_day',
		'makeup_workday',
		'pending_customer',
		'pending_third_party',
		'closed',
	],
	'days.runs.0.kind': [
		'start_day',
		'working_day',
		'makeup_workday',
		'calendar_day',
		'holiday',
		'not_a_working_day',
		'several',
	],
	heldBy: ['closing', 'pause'],
	state: ['running', 'paused', 'met', 'breached', 'superseded', 'cancelled', 'not_applicable'],
	endReason: ['resolved', 'withdrawn', 'reclassified'],
};

describe('a kept explanation', () => {
	it('is read as it was kept', () => {
		expect(readExplanation(kept)).toEqual(kept);
		expect(readExplanation(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
	});

	it.each(Object.entries(choices).flatMap(([path, words]) => words.map((word) => [path, word] as const)))(
		'may say of %s that it is %s',
		(path, word) => {
			const given = withAt(path, word);
			expect(readExplanation(given)).toEqual(given);
		},
	);

	it.each(Object.keys(choices))('of another version, which knows another word for %s, is none', (path) => {
		expect(readExplanation(withAt(path, 'unheard_of'))).toBeNull();
		expect(readExplanation(withAt(path, ''))).toBeNull();
	});

	it.each(placesIn(kept))('without what belongs at %s is none', (path) => {
		expect(readExplanation(withAt(path, undefined))).toBeNull();
		expect(readExplanation(withAt(path, { unheard: 'of' }))).toBeNull();
	});

	it.each([
		'days',
		'dueAt',
		'stoppedAt',
		'stoppedBy',
		'elapsedMs',
		'heldBy',
		'provisionalYear',
		'segments.1.name',
		'segments.1.summary',
		'segments.0.to',
		'segments.0.ms',
	])('may say nothing of %s', (path) => {
		const given = withAt(path, null);
		expect(readExplanation(given)).toEqual(given);
	});

	it.each([
		'clause',
		'cycle',
		'target',
		'start.at',
		'effectiveStartAt',
		'countedMs',
		'state',
		'segments',
		'calendar',
		'days.runs',
	])('must say something of %s', (path) => {
		expect(readExplanation(withAt(path, null))).toBeNull();
	});

	it.each([null, undefined, 'text', 3, [], {}])('is not %j', (nothing) => {
		expect(readExplanation(nothing)).toBeNull();
	});
});
