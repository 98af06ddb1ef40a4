import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../extensions/agreement-desk/src/domain/conduct/finding.ts';
import { kindThatFulfils } from '../../../../extensions/agreement-desk/src/studio/conversation/composer/kinds.ts';
import { fulfils } from '../../../../extensions/agreement-desk/src/domain/timers/fulfils.ts';
import {
	emptyDraft,
	isEmpty,
	messageOf,
	readDraft,
} from '../../../../extensions/agreement-desk/src/studio/conversation/composer/draft-content.ts';
import { markedText } from '../../../../extensions/agreement-desk/src/studio/conversation/composer/marked-text.ts';
import {
	slashBefore,
	templatesFor,
} from '../../../../extensions/agreement-desk/src/studio/conversation/composer/slash.ts';

const given = { id: 'key', ticket: 'ticket', confirmed: false, overrideReason: '' };

describe('a draft', () => {
	it('never lets an internal note out, whatever kind was chosen before', () => {
		const draft = { ...emptyDraft(), mode: 'internal' as const, kind: 'solution' as const, body: 'psst' };
		expect(messageOf({ ...draft, next_status: 'resolved' }, given)).toEqual({
			...{ id: 'key', ticket: 'ticket', body: 'psst', kind: 'internal_note', is_public: false },
		});
	});

	it('posts of each kind what belongs to it', () => {
		const draft = { ...emptyDraft(), body: 'x', promised_at: '2026-03-02T02:00:00Z' };
		const items = [{ item: 'serial number' }, { item: ' ' }];
		expect(messageOf({ ...draft, requested_items: items }, given)).not.toHaveProperty('promised_at');
		expect(messageOf({ ...draft, kind: 'eta_notice' }, given)['promised_at']).toBe('2026-03-02T02:00:00Z');
		const asked = messageOf({ ...draft, kind: 'info_request', requested_items: items }, given);
		expect(asked['requested_items']).toEqual([{ item: 'serial number' }]);
	});

	it.each([null, 'text', [], { body: 5, kind: 'no such kind', files: [{}], mode: 'loud' }])(
		'that cannot be read is an empty one: %j',
		(kept) => expect(readDraft(kept)).toEqual(emptyDraft()),
	);

	it('comes back as it was kept', () => {
		const draft = {
			...emptyDraft(),
			body: 'x',
			files: [{ id: 'f', name: 'a.txt', size: 3 }],
			sending: 'key',
		};
		expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
		expect(isEmpty(emptyDraft())).toBe(true);
		expect(isEmpty(draft)).toBe(false);
	});
});

describe('a slash', () => {
	it.each([
		['/', 1, ''],
		['您好 /欢迎', 6, '欢迎'],
		['Hello\n/wel', 10, 'wel'],
		['a／b', 3, null],
		['／退款', 3, '退款'],
		['and/or', 6, null],
		['https://desk', 12, null],
		['/welcome there', 14, null],
	])('in %j before %i looks for %j', (text, caret, query) => {
		expect(slashBefore(text, caret)?.query ?? null).toBe(query);
	});

	it('finds a shortcut before a title and a title before a text, in the language of the customer first', () => {
		const row = (id: string, patch: object) => ({
			...{ id, title: id, shortcut: null, language: 'en-US', body: '', message_kind: null },
			...{ ticket_types: null, team: null },
			...patch,
		});
		const rows = [
			row('text', { body: 'refund' }),
			row('title refund', {}),
			row('short', { shortcut: '/refund' }),
			row('kurz', { shortcut: 'refund', language: 'zh-CN' }),
			row('elsewhere', { shortcut: 'refund', ticket_types: ['complaint'] }),
			row('other team', { shortcut: 'refund', team: 'B' }),
		];
		const about = { type: 'problem', team: 'A', language: 'zh-CN' };
		expect(templatesFor(rows, 'refund', about).map(({ id }) => id)).toEqual([
			...['kurz', 'short', 'title refund', 'text'],
		]);
	});
});

it('underlines what was found, the gravest where several meet', () => {
	const finding = (gate: Finding['gate'], from: number, to: number): Finding => ({
		...{
			part: 'body',
			attachment: null,
			code: 'phrase',
			category: 'insult',
			severity: 'block',
			clause: '2.3.2',
		},
		...{ gate, spans: [{ from, to }], phrase: null, proposal: null, owner: null, incident: false },
		text: { 'zh-CN': '', 'en-US': '' },
	});
	expect(markedText('abcdef', [finding('note', 0, 4), finding('refuse', 2, 3)])).toEqual([
		{ words: 'ab', gate: 'note' },
		{ words: 'c', gate: 'refuse' },
		{ words: 'd', gate: 'note' },
		{ words: 'ef', gate: null },
	]);
});

describe('which promise a reply keeps', () => {
	const mail = { kind: 'agent_reply', channelType: 'email', solves: false } as const;
	it.each([
		['email_first_reply', mail, true],
		['email_first_reply', { ...mail, channelType: 'portal' }, false],
		['general_progress', mail, false],
		['general_progress', { ...mail, kind: 'progress_update' }, true],
		['consultation_answer', mail, true],
		['consultation_answer', { ...mail, kind: 'info_request' }, false],
		['complex_eta_notice', { ...mail, kind: 'eta_notice' }, true],
		['resolution', mail, false],
		['resolution', { ...mail, kind: 'solution', solves: true }, true],
		['registration', mail, false],
	] as const)('%s by %o: %s', (metric, reply, expected) => {
		expect(fulfils(metric, reply)).toBe(expected);
	});
});

describe('as what a reply would keep a promise that it does not keep as it is', () => {
	const reply = { channelType: 'email', solves: false } as const;
	it.each([
		[['general_progress'], 'progress_update'],
		[['resolution', 'complex_eta_notice'], 'eta_notice'],
		// nothing is solved by being called so
		[['resolution', 'registration'], null],
		[[], null],
	] as const)('%j: %s', (metrics, kind) => {
		const open = metrics.map((metric) => ({ metric }));
		expect(kindThatFulfils(open, reply)?.kind ?? null).toBe(kind);
	});
});
