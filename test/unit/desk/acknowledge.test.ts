import { describe, expect, it } from 'vitest';
import { acknowledgementFor } from '../../../extensions/agreement-desk/src/desk/acknowledge.ts';
import { templateTexts } from '../../../extensions/agreement-desk/src/desk/notify/template-texts.ts';
import type { Requester } from '../../../extensions/agreement-desk/src/desk/resolve-requester.ts';
import type { TicketRow } from '../../../extensions/agreement-desk/src/store/tables.ts';
import { agreement, contextAt, received, state } from './build-state.ts';

const contact = {
	id: 'contact',
	name: '王小明',
	email: 'wang@example.com',
	phone: null,
	language: 'zh-CN',
	organization: 'customer',
	plan: null,
};
const channel = {
	id: 'email',
	name: 'E-mail',
	type: 'email',
	address: null,
	enabled: true,
	acknowledge: true,
} as const;
const texts = templateTexts({ find: () => null, broken: () => {} });
const requester: Requester = {
	contact,
	customer: 'customer',
	plan: null,
	channel,
	channelType: 'email',
	interruption: null,
	agreement: agreement(),
	providerName: 'Faraway',
};

function acknowledgement(given: { row?: Partial<TicketRow>; requester?: Partial<Requester> } = {}) {
	const asked = state({ ticket: { channel: 'email', ...given.row } });
	return acknowledgementFor(
		{ state: asked, requester: { ...requester, ...given.requester }, texts },
		contextAt(received),
	);
}

describe('an acknowledgement', () => {
	it('goes to the contact by e-mail, once for each ticket, at once', () => {
		expect(acknowledgement()).toMatchObject({
			idempotency_key: 'ticket:acknowledgement',
			kind: 'acknowledgement',
			method: 'email',
			recipient: 'wang@example.com',
			state: 'queued',
			attempts: 0,
			next_attempt_at: received,
		});
	});

	it('can be recognised by its Message-ID', () => {
		const row = acknowledgement();
		expect(row?.email_message_id).toBe(`<${row?.id}@example.com>`);
	});

	it.each([
		['zh-CN', '您的请求已登记'],
		['en-US', 'Your request is registered'],
		[null, 'Your request is registered'],
	])('is written in the language of the contact: %s', (language, phrase) => {
		expect(acknowledgement({ requester: { contact: { ...contact, language } } })?.body).toContain(phrase);
	});

	it('promises the reply and the progress, not the registration that it completes itself', () => {
		const body = acknowledgement()?.body ?? '';
		expect(body).toContain('2.1.2');
		expect(body).toContain('2.2.1');
		expect(body).not.toContain('2.1.4');
		expect(body).not.toContain('（第 2.2.3 条）：');
	});

	it('promises the response to what is urgent', () => {
		expect(acknowledgement({ row: { urgent: true, urgent_marked_at: received } })?.body).toContain(
			'（第 2.2.3 条）：',
		);
	});
});

describe('nothing is sent', () => {
	it.each<[string, Parameters<typeof acknowledgement>[0]]>([
		['without a contact', { requester: { contact: null } }],
		['to a contact without an address', { requester: { contact: { ...contact, email: null } } }],
		[
			'on a channel that does not acknowledge',
			{ requester: { channel: { ...channel, acknowledge: false } } },
		],
		['for a request that is registered already', { row: { status: 'registered' } }],
	])('%s', (_, given) => {
		expect(acknowledgement(given)).toBeNull();
	});
});
