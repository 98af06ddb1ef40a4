import { describe, expect, it } from 'vitest';
import {
	verifyTicket,
	type TicketRecord,
} from '../../../../extensions/agreement-desk/src/domain/timeline/verify-ticket.ts';
import { chainOf, endOf, hashing, pick, untouched } from './records.ts';

type Change = (record: ReturnType<typeof untouched>) => TicketRecord;

const inRow =
	(change: object): Change =>
	(record) => ({ ...record, row: { ...record.row, ...change } });
const inMessage =
	(change: object): Change =>
	(record) => ({ ...record, messages: record.messages.map((message) => ({ ...message, ...change })) });
const inAttachment =
	(change: object): Change =>
	(record) => ({ ...record, attachments: record.attachments.map((one) => ({ ...one, ...change })) });
const inTimer =
	(id: string, change: object): Change =>
	(record) => ({
		...record,
		timers: record.timers.map((timer) => (timer.id === id ? { ...timer, ...change } : timer)),
	});

/** Told once more, as an honest desk would have. */
const toldInstead =
	(change: (data: Record<string, unknown>, kind: string | null) => object): Change =>
	(record) => {
		const events = chainOf(
			record.events.map(({ kind, data, timer, occurred_at }) => ({
				...{ kind, timer, occurred_at },
				data: change(data as Record<string, unknown>, kind),
			})),
		);
		return { ...record, events, row: { ...record.row, ...endOf(events) } };
	};

function verified(change: Change) {
	const { findings, unvouched } = verifyTicket(change(untouched()), hashing);
	return { findings: findings.map(({ kind, fields }) => (fields ? [kind, ...fields] : [kind])), unvouched };
}

describe('the record of a ticket', () => {
	it('that nobody touched gives no finding', () => {
		expect(verified((record) => record)).toEqual({ findings: [], unvouched: 0 });
	});

	describe('of which the mail that stopped a timer came back', () => {
		const reopened =
			(timer: 'kept' | 'missed', change: object): Change =>
			(record) => {
				const back = { kind: 'timer_reopened', timer, occurred_at: 9_000, data: { bounced: 'message' } };
				const events = chainOf([
					...record.events.map(({ kind, data, timer: of, occurred_at: at }) => ({
						...{ kind, timer: of, occurred_at: at },
						data: data as object,
					})),
					back,
				]);
				const again = { stopped_at: null, elapsed_ms: null, ...change };
				const row = { ...record.row, ...endOf(events) };
				return { ...inTimer(timer, again)(record), events, row };
			};

		it.each([
			['runs again, and may be moved', reopened('kept', { state: 'running', due_at: 1 }), []],
			[
				'is not missed unless that was told',
				reopened('kept', { state: 'breached' }),
				[['timer_changed', 'state']],
			],
			['that was missed stays so', reopened('missed', { state: 'breached' }), []],
			['that was missed cannot run', reopened('missed', { state: 'running' }), [['timer_changed', 'state']]],
			[
				'that was missed keeps when it was due',
				reopened('missed', { due_at: 1 }),
				[['timer_changed', 'due_at']],
			],
		])('%s', (_, change, findings) => expect(verified(change).findings).toEqual(findings));
	});

	describe('into which an earlier one was merged', () => {
		const merged =
			(receipt: number): Change =>
			(record) => {
				const told = { from: 'other', number: 'CS-0', received_at: new Date(1_000).toISOString() };
				const { timer, occurred_at } = pick(record.events, 0);
				const events = chainOf([
					...record.events.map(({ kind, data, timer: of, occurred_at: at }) => ({
						...{ kind, timer: of, occurred_at: at },
						data: data as object,
					})),
					{ kind: 'ticket_merged', timer, occurred_at, data: told },
				]);
				return { ...record, events, row: { ...record.row, received_at: receipt, ...endOf(events) } };
			};

		it('was received when that one was', () => expect(verified(merged(1_000)).findings).toEqual([]));

		it('was received at no other time', () => {
			expect(verified(merged(1_001)).findings).toEqual([['ticket_changed', 'received_at']]);
		});
	});

	it.each<[string, Change, string[][]]>([
		['the text of a message', inMessage({ body: 'other' }), [['message_changed', 'content']]],
		['its author', inMessage({ author: 'other' }), [['message_changed', 'content']]],
		['its kind', inMessage({ kind: 'solution' }), [['message_changed', 'content']]],
		['that it is public', inMessage({ is_public: false }), [['message_changed', 'content']]],
		['what was promised in it', inMessage({ promised_at: 1 }), [['message_changed', 'content']]],
		['who of the customer wrote it', inMessage({ contact: 'other' }), [['message_changed', 'content']]],
		['what it answers', inMessage({ in_reply_to: 'other' }), [['message_changed', 'content']]],
		['why it was released', inMessage({ override_reason: 'so' }), [['message_changed', 'content']]],
		['that warnings were confirmed', inMessage({ confirmed: true }), [['message_changed', 'content']]],
		[
			'what was asked for in it',
			inMessage({ requested_items: [{ item: 'ID card' }] }),
			[['message_changed', 'content']],
		],
		['the file of an attachment', inAttachment({ file: 'other' }), [['attachment_changed', 'file']]],
		['its name', inAttachment({ name: 'other.pdf' }), [['attachment_changed', 'file']]],
		['its message', inAttachment({ message: 'other' }), [['attachment_changed', 'file']]],
		['what it holds', inAttachment({ content: 'other' }), [['attachment_changed', 'content']]],
		['that it can be read', inAttachment({ content: null }), [['attachment_changed', 'content']]],
		['an attachment that is gone', (record) => ({ ...record, attachments: [] }), [['attachment_missing']]],
		[
			'an attachment that is new',
			(record) => ({
				...record,
				attachments: [...record.attachments, { ...pick(record.attachments, 0), id: 'new' }],
			}),
			[['attachment_inserted']],
		],
		['when it was sent', inMessage({ sent_at: 1 }), [['message_changed', 'sent_at']]],
		['a message that is gone', (record) => ({ ...record, messages: [] }), [['message_missing']]],
		[
			'a message that is new',
			(record) => ({ ...record, messages: [...record.messages, { ...pick(record.messages, 0), id: 'new' }] }),
			[['message_inserted']],
		],
		['a breach that is none any more', inTimer('missed', { state: 'running' }), [['timer_changed', 'state']]],
		[
			'a breach that was met',
			inTimer('missed', { state: 'met', breached_at: null }),
			[['timer_changed', 'state', 'breached_at']],
		],
		['the clause of a promise', inTimer('kept', { clause: '2.1.1' }), [['timer_changed', 'clause']]],
		[
			'what was promised',
			inTimer('missed', { metric: 'chat_accept', branch: 'a' }),
			[['timer_changed', 'metric', 'branch']],
		],
		['when it was due', inTimer('missed', { due_at: 1 }), [['timer_changed', 'due_at']]],
		['when a timer stopped', inTimer('kept', { stopped_at: 1 }), [['timer_changed', 'stopped_at']]],
		['how long it took', inTimer('kept', { elapsed_ms: 1 }), [['timer_changed', 'elapsed_ms']]],
		['a breach that nobody told', inTimer('kept', { breached_at: 1 }), [['timer_changed', 'breached_at']]],
		[
			'a timer that is gone',
			(record) => ({ ...record, timers: record.timers.slice(1) }),
			[['timer_missing']],
		],
		[
			'a timer that is new',
			(record) => ({ ...record, timers: [...record.timers, { ...pick(record.timers, 0), id: 'new' }] }),
			[['timer_inserted']],
		],
		['when the ticket was received', inRow({ received_at: 1 }), [['ticket_changed', 'received_at']]],
		['whose it is', inRow({ customer: 'other' }), [['ticket_changed', 'customer']]],
		['the agreement', inRow({ agreement: 'other' }), [['ticket_changed', 'agreement']]],
		['the number', inRow({ number: 'CS-2' }), [['ticket_changed', 'number']]],
		[
			'a fact, together with what was told of it',
			(record) => {
				const facts = { ...record.row.facts, status: 'closed' };
				return inRow({ facts, tracked: facts })(record);
			},
			[['ticket_changed', 'status']],
		],
		[
			'the subject',
			(record) => inRow({ facts: { ...record.row.facts, subject: 'other' } })(record),
			[['ticket_changed', 'subject']],
		],
		['the whole row', (record) => ({ ...record, row: null }), [['ticket_missing']]],
	])('in which was changed: %s', (_, change, findings) => {
		expect(verified(change)).toEqual({ findings, unvouched: 0 });
	});

	it('is whole where nobody looked into the files', () => {
		expect(verified(inAttachment({ content: undefined })).findings).toEqual([]);
	});

	it('keeps the earlier receipt of two that were merged', () => {
		const earlier: Change = (record) => {
			const told = [
				...record.events.map(({ kind, data, timer, occurred_at }) => ({ kind, data, timer, occurred_at })),
				{
					kind: 'ticket_merged',
					data: { from: 'other', received_at: new Date(1_700_000_000_000).toISOString() },
				},
			];
			const events = chainOf(told);
			return { ...record, events, row: { ...record.row, ...endOf(events) } };
		};
		expect(verified(earlier).findings).toEqual([['ticket_changed', 'received_at']]);
		const taken: Change = (record) =>
			inRow({ received_at: 1_700_000_000_000 })(earlier(record) as typeof record);
		expect(verified(taken).findings).toEqual([]);
	});

	it('that a client has just changed is not held to what has yet to be told', () => {
		const changed = { status: 'in_progress' };
		const ahead: Change = (record) =>
			inRow({ facts: { ...record.row.facts, ...changed }, isStale: true })(record);
		expect(verified(ahead).findings).toEqual([]);
	});

	it('that the desk itself found changed past it stays found', () => {
		const noticed = (changes: object): Change =>
			toldInstead((data, kind) => (kind === 'ticket_changed' ? { changes, unmarked: true } : data));
		expect(verified(noticed({ assignee: ['x', 'agent'] })).findings).toEqual([
			['ticket_changed', 'assignee'],
		]);
		const left: Change = (record) =>
			inRow({ facts: { ...record.row.facts, assignee: null }, tracked: { assignee: null } })(
				noticed({ assignee: ['agent', null] })(record) as typeof record,
			);
		expect(verified(left).findings).toEqual([]);
	});

	it('whose assignee has left Directus is none the worse', () => {
		const left: Change = (record) => inRow({ facts: { ...record.row.facts, assignee: null } })(record);
		expect(verified(left).findings).toEqual([]);
	});

	it('of a release that told less is not vouched for, and not broken', () => {
		const older = toldInstead(({ digest: _digest, subject_digest: _subject, ...data }) => data);
		expect(verified(older)).toEqual({ findings: [], unvouched: 1 });
		const changed: Change = (record) => inMessage({ body: 'other' })(older(record) as typeof record);
		expect(verified(changed)).toEqual({ findings: [], unvouched: 1 });
	});

	it('in which a later event tells a new digest is held to that', () => {
		const older = toldInstead((data, kind) => (kind === 'message_sent' ? { ...data, digest: 'new' } : data));
		expect(verified(older).findings).toEqual([['message_changed', 'content']]);
	});

	it('tells everything in both languages', () => {
		const broken: Change = (record) => ({
			...inMessage({ body: 'other' })(record),
			events: record.events.slice(2, -1),
		});
		for (const { text } of verifyTicket(broken(untouched()), hashing).findings) {
			expect(text['zh-CN']).toMatch(/[一-鿿]/);
			expect(text['en-US']).toMatch(/^[\x20-\x7e–]+$/);
		}
	});
});
