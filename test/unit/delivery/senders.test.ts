import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, cutToBytes } from '../../../extensions/agreement-desk/src/delivery/cut-text.ts';
import type { Outgoing } from '../../../extensions/agreement-desk/src/delivery/outgoing.ts';
import {
	createSender,
	readChannelSettings,
} from '../../../extensions/agreement-desk/src/delivery/senders.ts';
import { startWecom } from '../../support/stand-ins/bots.ts';
import { loopbackEnv, loopbackTools } from '../../support/stand-ins/loopback-tools.ts';

const post: Outgoing = { method: 'wecom', key: 'k', subject: '超时', text: 'CS-1' };

async function wecomSender() {
	const standIn = await startWecom();
	const reading = readChannelSettings({ type: 'wecom', endpoint_url: standIn.botUrl }, loopbackEnv);
	if ('problems' in reading) throw new Error(JSON.stringify(reading.problems));
	return { standIn, sender: createSender(reading.settings, loopbackTools()) };
}

describe('the sender of a channel', () => {
	it('is made from its columns and delivers', async () => {
		const { standIn, sender } = await wecomSender();
		expect(await sender.send(post)).toMatchObject({ result: 'sent' });
		expect(standIn.taken).toHaveLength(1);
		sender.close();
		await standIn.stop();
	});

	it('refuses what is for another method, and sends nothing', async () => {
		const { standIn, sender } = await wecomSender();
		const outcome = await sender.send({ ...post, method: 'dingtalk' });
		expect(outcome).toMatchObject({ result: 'permanent' });
		expect('reason' in outcome && outcome.reason).toMatch(/dingtalk.*渠道/);
		expect(standIn.calls).toHaveLength(0);
		await standIn.stop();
	});
});

describe('a text that is cut', () => {
	it('keeps within its bytes, is a beginning of the whole, and ends with the mark', () => {
		const lines = fc
			.array(fc.string({ unit: 'grapheme' }), { maxLength: 30 })
			.map((parts) => parts.join('工单👩‍💻'));
		fc.assert(
			fc.property(lines, fc.integer({ min: 10, max: 300 }), (whole, most) => {
				const cut = cutToBytes(whole, most, '…');
				expect(bytesOf(cut)).toBeLessThanOrEqual(most);
				const fits = bytesOf(whole) <= most;
				expect(cut === whole).toBe(fits);
				expect(fits || (cut.endsWith('…') && whole.startsWith(cut.slice(0, -1)))).toBe(true);
			}),
		);
	});
});
