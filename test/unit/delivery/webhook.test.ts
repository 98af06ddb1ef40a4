import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { OutgoingWebhook } from '../../../extensions/agreement-desk/src/delivery/outgoing.ts';
import {
	webhookAttempts,
	webhookRetryMs,
} from '../../../extensions/agreement-desk/src/delivery/webhook/retry-schedule.ts';
import {
	createWebhookSender,
	webhookId,
} from '../../../extensions/agreement-desk/src/delivery/webhook/webhook-sender.ts';
import type { StandIn, StandInFault } from '../../support/stand-ins/http-stand-in.ts';
import { loopbackTools } from '../../support/stand-ins/loopback-tools.ts';
import { startWebhookReceiver } from '../../support/stand-ins/webhook-receiver.ts';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const newer = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;

const opened: StandIn[] = [];
afterEach(async () => {
	for (const standIn of opened.splice(0)) await standIn.stop();
});

const event: OutgoingWebhook = {
	method: 'webhook',
	key: 'timer-1:80:webhook:channel-1',
	event: 'ticket.escalated',
	at: Date.parse('2026-11-28T12:00:00Z'),
	data: { ticket: 'CS-20261128-000001', note: '超时' },
};

async function receiver(secrets: readonly string[] = [secret], clock: () => number = Date.now) {
	const standIn = await startWebhookReceiver({ secret });
	opened.push(standIn);
	const sender = createWebhookSender({ url: standIn.hookUrl, secrets }, loopbackTools({ now: clock }));
	return { standIn, sender };
}

describe('an event', () => {
	it('arrives signed, under an id that stays the same', async () => {
		const { standIn, sender } = await receiver();
		expect(await sender.send(event)).toEqual({ result: 'sent', proof: 'HTTP 204', providerId: null });
		await sender.send(event);
		expect(standIn.taken.map(({ headers }) => headers['webhook-id'])).toEqual([event.key, event.key]);
		expect(JSON.parse(standIn.taken[0]?.body ?? '')).toEqual({
			type: 'ticket.escalated',
			timestamp: '2026-11-28T12:00:00.000Z',
			data: { ticket: 'CS-20261128-000001', note: '超时' },
		});
	});

	it('is signed with both secrets while one replaces the other', async () => {
		const { standIn, sender } = await receiver([newer, secret]);
		expect(await sender.send(event)).toMatchObject({ result: 'sent' });
		expect(standIn.taken[0]?.headers['webhook-signature']).toMatch(/^v1,[\w+/=]{44} v1,[\w+/=]{44}$/);
	});

	it.each([
		['another secret', [newer], Date.now],
		['a clock that is wrong', [secret], () => Date.now() - 600_000],
	] as const)('is refused with %s', async (_, secrets, clock) => {
		const { sender } = await receiver(secrets, clock);
		expect(await sender.send(event)).toMatchObject({ result: 'temporary', targetFault: true });
	});

	it('of 20 kB is not sent', async () => {
		const { standIn, sender } = await receiver();
		const outcome = await sender.send({ ...event, data: { text: '长'.repeat(6700) } });
		expect(outcome).toMatchObject({ result: 'permanent' });
		expect('reason' in outcome && outcome.reason).toMatch(/20\d{3} bytes.*上限 20000/);
		expect(standIn.calls).toHaveLength(0);
	});
});

describe('a receiver that answers', () => {
	it.each<[StandInFault, object]>([
		[{ status: 200, body: 'ok' }, { result: 'sent' }],
		[{ status: 202 }, { result: 'sent' }],
		['garbage', { result: 'sent' }],
		[
			{ status: 301, headers: { location: 'https://example.com/' } },
			{ result: 'temporary', targetFault: true },
		],
		[
			{ status: 307, headers: { location: 'http://169.254.169.254/' } },
			{ result: 'temporary', targetFault: true },
		],
		[{ status: 400 }, { result: 'temporary' }],
		[{ status: 401 }, { result: 'temporary', targetFault: true }],
		[{ status: 404 }, { result: 'temporary', targetFault: true }],
		[{ status: 410 }, { result: 'permanent', targetFault: true }],
		[
			{ status: 429, headers: { 'retry-after': '120' } },
			{ result: 'temporary', retryAfterMs: 120_000 },
		],
		[{ status: 500 }, { result: 'temporary', targetFault: true }],
		[{ status: 502 }, { result: 'temporary', targetFault: true }],
		[
			{ status: 503, headers: { 'retry-after': '60' } },
			{ result: 'temporary', retryAfterMs: 60_000, targetFault: true },
		],
		[{ status: 504 }, { result: 'temporary', targetFault: true }],
		['hang', { result: 'unknown' }],
		['cut', { result: 'unknown' }],
	])('%o', async (fault, expected) => {
		const { standIn, sender } = await receiver();
		standIn.fail(fault);
		const outcome = await sender.send(event);
		expect(outcome).toMatchObject(expected);
		expect(JSON.stringify(outcome)).not.toMatch(/hooks\/desk|whsec_/);
		expect(outcome.result === 'sent' || /[\u4e00-\u9fff]/.test(outcome.reason)).toBe(true);
	});

	it('503 with a date waits until then', async () => {
		const now = Math.floor(Date.now() / 1000) * 1000;
		const { standIn, sender } = await receiver([secret], () => now);
		standIn.fail({ status: 503, headers: { 'retry-after': new Date(now + 90_000).toUTCString() } });
		expect(await sender.send(event)).toMatchObject({ result: 'temporary', retryAfterMs: 90_000 });
	});
});

describe('webhook-id', () => {
	it('holds neither a full stop nor anything but visible ASCII, and two keys never become one', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
				expect(webhookId(a)).toMatch(/^[\x21-\x2d\x2f-\x7e]*$/);
				expect(webhookId(a) === webhookId(b)).toBe(a.toWellFormed() === b.toWellFormed());
			}),
		);
	});

	it.each([
		['a.b', 'a%2Eb'],
		['a b%', 'a%20b%25'],
		['工', '%E5%B7%A5'],
	])('of %s', (key, id) => {
		expect(webhookId(key)).toBe(id);
	});
});

describe('the schedule of Standard Webhooks', () => {
	it('ends after ten attempts and three days', () => {
		const waits = Array.from({ length: 12 }, (_, i) => webhookRetryMs(i + 1, 0));
		const s = 1000;
		const m = 60 * s;
		const h = 60 * m;
		expect(waits).toEqual([
			5 * s,
			5 * m,
			30 * m,
			2 * h,
			5 * h,
			10 * h,
			14 * h,
			20 * h,
			24 * h,
			null,
			null,
			null,
		]);
		expect(webhookAttempts).toBe(10);
	});

	it('adds at most a tenth by chance', () => {
		expect(webhookRetryMs(2, 0.999_999)).toBe(330_000);
		expect(webhookRetryMs(2, 0.5)).toBe(315_000);
	});
});
