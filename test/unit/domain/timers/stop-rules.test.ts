import { describe, expect, it } from 'vitest';
import { startOf, stopOf } from '../../../../extensions/agreement-desk/src/domain/timers/stop-rules.ts';
import type { TimelineMessage } from '../../../../extensions/agreement-desk/src/domain/timers/timeline.ts';
import type { MessageKind, Metric } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { at, message, timeline } from './build-timeline.ts';

const start = at('2026-11-23 10:00');
const sentAt = at('2026-11-23 11:00');

function stopped(metric: Metric, messages: readonly TimelineMessage[]) {
	return stopOf[metric](timeline({ messages }), start);
}

const answered: Metric[] = ['email_first_reply', 'general_progress', 'urgent_response'];
const progress = { kind: 'progress_update' } as const;

describe.each(answered)('%s', (metric) => {
	it('is stopped by a human who tells the customer how it stands, by e-mail', () => {
		expect(stopped(metric, [message(progress)])).toEqual({ at: sentAt, by: 'reply' });
	});

	it.each<[string, Partial<TimelineMessage>]>([
		['a bot', { author: 'bot' }],
		['the customer', { author: 'customer' }],
		['an internal note', { isPublic: false }],
		['what has not reached the customer', { sentAt: null }],
		['what was said a millisecond before it began', { sentAt: start - 1 }],
	])('is not stopped by %s', (_, given) => {
		expect(stopped(metric, [message({ ...progress, ...given })])).toBeNull();
	});

	it('is stopped by what is said in the very instant', () => {
		expect(stopped(metric, [message({ ...progress, sentAt: start })])?.at).toBe(start);
	});

	it('is stopped by the earliest word, whatever the order of the rows', () => {
		const early = message({ ...progress, id: 'early', sentAt: sentAt - 1 });
		const late = message({ ...progress, id: 'late' });
		expect(stopped(metric, [late, early])).toEqual({ at: sentAt - 1, by: 'early' });
		expect(stopped(metric, [early, late])).toEqual({ at: sentAt - 1, by: 'early' });
	});

	it('looks past what does not count to what does', () => {
		const bot = message({ ...progress, author: 'bot', sentAt: sentAt - 2 });
		const before = message({ ...progress, sentAt: start - 2 });
		expect(stopped(metric, [before, bot, message(progress)])?.at).toBe(sentAt);
	});

	it('is not stopped by silence', () => {
		expect(stopped(metric, [])).toBeNull();
	});
});

describe('which words stop what', () => {
	const kinds: [MessageKind, Metric[]][] = [
		['agent_reply', ['email_first_reply', 'urgent_response']],
		['progress_update', ['email_first_reply', 'general_progress', 'urgent_response']],
		['initial_solution', ['email_first_reply', 'general_progress', 'urgent_response']],
		['solution', ['email_first_reply', 'general_progress', 'urgent_response']],
	];

	it.each(kinds)('%s stops %j', (kind, metrics) => {
		expect(answered.filter((metric) => stopped(metric, [message({ kind })]) !== null)).toEqual(metrics);
	});

	it('a word on another channel is no e-mail reply, but an answer all the same', () => {
		const spoken = message({ ...progress, byEmail: false });
		expect(answered.filter((metric) => stopped(metric, [spoken]) !== null)).toEqual([
			'general_progress',
			'urgent_response',
		]);
	});
});

describe('registration', () => {
	it('is stopped by being registered, not by words', () => {
		const registeredAt = at('2026-11-23 10:30');
		expect(stopOf.registration(timeline({ registeredAt }), start)).toEqual({ at: registeredAt, by: null });
		expect(stopped('registration', [message(progress)])).toBeNull();
	});
});

describe('what has not happened starts nothing', () => {
	it.each<[Metric, number | null]>([
		['registration', start],
		['email_first_reply', start],
		['general_progress', null],
		['urgent_response', null],
	])('%s: %j', (metric, expected) => {
		expect(startOf[metric](timeline({ receivedAt: start }))).toBe(expected);
	});
});
