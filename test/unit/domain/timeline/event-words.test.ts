import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	divideWords,
	wholeDetailsOf,
	wordsText,
} from '../../../../extensions/agreement-desk/src/domain/timeline/event-words.ts';
import { canonicalJson } from '../../../../extensions/agreement-desk/src/domain/timeline/canonical-json.ts';
import { verifyTicket } from '../../../../extensions/agreement-desk/src/domain/timeline/verify-ticket.ts';
import type { EventKind } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';
import { chainOf, digest, endOf, hashing, untouched } from './records.ts';

const options = { salt: () => 'salt', digest };
const divide = (kind: EventKind, data: Record<string, unknown> | null) => divideWords(kind, data, options);

describe('the words of an event', () => {
	it.each<[EventKind, Record<string, unknown>, Record<string, unknown>, Record<string, unknown>]>([
		[
			'ticket_changed',
			{ changes: { subject: ['a', 'b'], status: ['new', 'registered'] }, unmarked: true },
			{ changes: { subject: null, status: ['new', 'registered'] }, unmarked: true },
			{ salt: 'salt', changes: { subject: ['a', 'b'] } },
		],
		[
			'ticket_changed',
			{ changes: { status_reason: [null, 'by phone'] } },
			{ changes: { status_reason: null } },
			{ salt: 'salt', changes: { status_reason: [null, 'by phone'] } },
		],
		[
			'message_sent',
			{ message: '1', recipient: 'a@b.example', proof: '250 OK' },
			{ message: '1', recipient: null, proof: null },
			{ salt: 'salt', recipient: 'a@b.example', proof: '250 OK' },
		],
		[
			'escalated',
			{ reason: 'angry', level: 1 },
			{ reason: null, level: 1 },
			{ salt: 'salt', reason: 'angry' },
		],
	])('are kept beside its details: %s', (kind, data, rest, words) => {
		const divided = divide(kind, data);
		expect(divided).toEqual({ data: { ...rest, words_digest: digest(wordsText(words)) }, words });
		expect(wholeDetailsOf(divided)).toEqual(data);
	});

	it.each<[EventKind, Record<string, unknown> | null]>([
		['escalated', { reason: null, level: 1 }],
		['escalated', { reason: '', level: 1 }],
		['ticket_changed', { changes: { subject: [null, ''] } }],
		['timer_stopped', { reason: 'pending_customer' }],
		['ticket_linked', null],
	])('are none where nobody said anything: %s %j', (kind, data) => {
		expect(divide(kind, data)).toEqual({ data, words: null });
	});

	it('are together with the rest what was told, whatever it was', () => {
		fc.assert(
			fc.property(
				fc.constantFrom<EventKind>('ticket_changed', 'message_sent', 'assigned', 'timer_met'),
				fc.record({
					changes: fc.dictionary(
						fc.constantFrom('subject', 'status', 'status_reason'),
						fc.tuple(fc.string(), fc.string()),
					),
					recipient: fc.string(),
					reason: fc.option(fc.string()),
				}),
				(kind, data) => {
					const divided = divide(kind, data);
					expect(canonicalJson(wholeDetailsOf(divided))).toBe(canonicalJson(data));
				},
			),
		);
	});
});

describe('a record with words', () => {
	const reason = divide('escalated', { reason: 'He shouts.', level: 1 });

	function recorded(words: unknown, erasedEvents?: readonly number[]) {
		const record = untouched();
		const told = record.events.map(({ kind, data, timer, occurred_at }) => ({
			kind,
			data,
			timer,
			occurred_at,
		}));
		const events = chainOf([
			...told,
			{ kind: 'escalated', data: reason.data },
			...(erasedEvents ? [{ kind: 'ticket_erased', data: { events: erasedEvents } }] : []),
		]).map((event) => (event.kind === 'escalated' ? { ...event, words } : event));
		return verifyTicket(
			{ ...record, events, row: { ...record.row, ...endOf(events) } },
			hashing,
		).findings.map(({ kind, sequence }) => [kind, sequence]);
	}
	const place = untouched().events.length + 1;

	it.each<[string, unknown, readonly number[] | undefined, unknown[]]>([
		['is whole with them', reason.words, undefined, []],
		['is not without them', null, undefined, [['event_changed', place]]],
		['is not with others', { salt: 'salt', reason: 'He asks.' }, undefined, [['event_changed', place]]],
		['is whole once they were erased', null, [place], []],
		['is not where others were erased', null, [1], [['event_changed', place]]],
	])('%s', (_, words, erasedEvents, findings) => {
		expect(recorded(words, erasedEvents)).toEqual(findings);
	});

	it('is held to what an erasure told of messages, attachments and facts', () => {
		const record = untouched();
		const told = record.events.map(({ kind, data, timer, occurred_at }) => ({
			kind,
			data,
			timer,
			occurred_at,
		}));
		const data = {
			messages: [{ message: 'reply', digest: 'new' }],
			attachments: ['attachment'],
			facts: { subject_digest: digest('gone'), status_reason: null },
		};
		const events = chainOf([...told, { kind: 'ticket_erased', data }]);
		const facts = { ...record.row.facts, subject: 'gone' };
		const row = { ...record.row, ...endOf(events), facts, tracked: facts };
		const { findings } = verifyTicket({ ...record, events, row }, hashing);
		expect(findings.map(({ kind }) => kind)).toEqual(['message_changed', 'attachment_inserted']);
	});
});
