import { afterEach, describe, expect, it } from 'vitest';
import { knownBotCodes } from '../../../extensions/agreement-desk/src/delivery/bots/bot-codes.ts';
import type { BotSettings } from '../../../extensions/agreement-desk/src/delivery/bots/bot-settings.ts';
import { createBotSender } from '../../../extensions/agreement-desk/src/delivery/bots/bot-sender.ts';
import type { OutgoingPost } from '../../../extensions/agreement-desk/src/delivery/outgoing.ts';
import { spokenText, startDingtalk, startFeishu, startWecom } from '../../support/stand-ins/bots.ts';
import type { BotStandIn } from '../../support/stand-ins/bots.ts';
import type { StandInFault } from '../../support/stand-ins/http-stand-in.ts';
import { loopbackTools } from '../../support/stand-ins/loopback-tools.ts';

const services = { wecom: startWecom, dingtalk: startDingtalk, feishu: startFeishu } as const;
type Type = keyof typeof services;
const types = Object.keys(services) as Type[];
const secret = 'SECabc0123456789abcdef';

const opened: BotStandIn[] = [];
afterEach(async () => {
	for (const standIn of opened.splice(0)) await standIn.stop();
});

async function botOf(
	type: Type,
	rules: { secret?: string; keyword?: string; now?: () => number } = {},
	given: Partial<BotSettings> & { clock?: () => number } = {},
) {
	const standIn = await services[type](rules);
	opened.push(standIn);
	const { clock, ...own } = given;
	const settings = { type, url: standIn.botUrl, secret: rules.secret ?? null, keyword: null, ...own };
	const sender = createBotSender(settings, loopbackTools(clock ? { now: clock } : {}));
	const say = (message: Partial<OutgoingPost> = {}) =>
		sender.send({ method: type, key: 'k', subject: '工单超时', text: 'CS-20261128-000001', ...message });
	return { standIn, say };
}

describe.each(types)('a bot of %s', (type) => {
	it('says subject and text', async () => {
		const { standIn, say } = await botOf(type, { secret });
		expect(await say()).toMatchObject({ result: 'sent' });
		expect(standIn.taken.map(spokenText)).toEqual(['工单超时\nCS-20261128-000001']);
	});

	it('cuts what is too long between characters, and says so', async () => {
		const { standIn, say } = await botOf(type, { secret });
		expect(await say({ text: '家👨‍👩‍👧‍👦"\n'.repeat(2000) })).toMatchObject({ result: 'sent' });
		const [spoken = ''] = standIn.taken.map(spokenText);
		expect(spoken).toMatch(/^工单超时\n家/);
		expect(spoken).toMatch(/已截断，全文见服务台 \/ cut, the rest is in the desk）$/);
		expect(spoken).not.toMatch(/\u{FFFD}|\u{200D}(?!\p{Extended_Pictographic})/u);
		expect(Buffer.byteLength(spoken)).toBeGreaterThan(1900);
	});

	it.each<[StandInFault, string]>([
		['hang', 'unknown'],
		['cut', 'unknown'],
		['garbage', 'unknown'],
		[{ status: 200, body: '' }, 'unknown'],
		[{ status: 500, body: 'down' }, 'temporary'],
		[{ status: 502, body: '' }, 'temporary'],
		[{ status: 429, headers: { 'retry-after': '7' }, body: '' }, 'temporary'],
		[{ status: 404, body: '' }, 'permanent'],
		[{ status: 302, headers: { location: 'http://10.0.0.1/' }, body: '' }, 'permanent'],
	])('that answers %o', async (fault, result) => {
		const { standIn, say } = await botOf(type);
		standIn.fail(fault);
		expect(await say()).toMatchObject({ result });
	});

	it('that wants to be left alone says for how long', async () => {
		const { standIn, say } = await botOf(type);
		standIn.fail({ status: 503, headers: { 'retry-after': '90' }, body: '' });
		expect(await say()).toMatchObject({
			...{ result: 'temporary', retryAfterMs: 90_000, targetFault: true },
		});
	});

	it('that nobody answers for may be tried again', async () => {
		const { standIn, say } = await botOf(type);
		await standIn.stop();
		opened.splice(0);
		expect(await say()).toMatchObject({ result: 'temporary' });
	});

	it('never shows its key, even where the service quotes it', async () => {
		const { standIn, say } = await botOf(type);
		const key = standIn.botUrl.split(/[=/]/).at(-1) ?? '';
		const words = `no such bot: ${key}`;
		for (const code of [0, 93_000, 12_345]) {
			standIn.fail({ body: type === 'feishu' ? { code, msg: words } : { errcode: code, errmsg: words } });
			expect(JSON.stringify(await say())).toMatch(/no such bot: \*\*\*/);
		}
		await standIn.stop();
		opened.splice(0);
		expect(JSON.stringify(await say())).not.toContain(key);
	});

	it.each(knownBotCodes(type))('knows what to do about code %i, in both languages', async (code) => {
		const { standIn, say } = await botOf(type);
		standIn.fail({ body: type === 'feishu' ? { code, msg: 'words' } : { errcode: code, errmsg: 'words' } });
		const outcome = await say();
		expect(outcome.result).toMatch(/temporary|permanent/);
		expect('reason' in outcome && outcome.reason).toMatch(
			new RegExp(`^${code} words: [A-Z].*[\\u4e00-\\u9fff]`),
		);
	});

	it('tries again after a code that nobody knows', async () => {
		const { standIn, say } = await botOf(type);
		standIn.fail({ body: type === 'feishu' ? { code: 77, msg: '' } : { errcode: 77, errmsg: '' } });
		expect(await say()).toMatchObject({ result: 'temporary' });
	});
});

it.each<[Type, number, object]>([
	['wecom', 93_000, { result: 'permanent', targetFault: true }],
	['wecom', 45_009, { result: 'temporary', retryAfterMs: 60_000 }],
	['dingtalk', 310_000, { result: 'permanent', targetFault: true }],
	['dingtalk', 130_101, { result: 'temporary', retryAfterMs: 600_000 }],
	['dingtalk', 460_101, { result: 'permanent' }],
	['feishu', 19_021, { result: 'permanent', targetFault: true }],
	['feishu', 11_232, { result: 'temporary', retryAfterMs: 60_000 }],
	['feishu', 9499, { result: 'permanent' }],
])('%s %i', async (type, code, expected) => {
	const { standIn, say } = await botOf(type);
	standIn.fail({ body: type === 'feishu' ? { code, msg: '' } : { errcode: code, errmsg: '' } });
	expect(await say()).toMatchObject(expected);
});

describe.each(['dingtalk', 'feishu'] as const)('the signature of %s', (type) => {
	it('is made anew at every attempt', async () => {
		let now = 1_700_000_000_123;
		const clock = () => now;
		const { standIn, say } = await botOf(type, { secret, now: clock }, { clock });
		expect(await say()).toMatchObject({ result: 'sent' });
		now += 3 * 3_600_000;
		expect(await say()).toMatchObject({ result: 'sent' });
		const [first = [], second = []] = standIn.taken.map(({ url }) => [...url.searchParams.keys()]);
		expect(second).toEqual(first);
	});

	it.each([
		['a clock that is wrong', {}, { clock: () => Date.now() - 2 * 3_600_000 }],
		['another secret', {}, { secret: 'SECanother0123456789' }],
		['no secret', {}, { secret: null }],
	])('is refused with %s', async (_, rules, given) => {
		const { say } = await botOf(type, { secret, ...rules }, given);
		expect(await say()).toMatchObject({ result: 'permanent', targetFault: true });
	});
});

describe.each(['dingtalk', 'feishu'] as const)('the keyword of %s', (type) => {
	it.each(['short', 'long '.repeat(5000)])('stands in every message that the desk sends', async (text) => {
		const { standIn, say } = await botOf(type, { keyword: '客服' }, { keyword: '客服' });
		expect(await say({ text })).toMatchObject({ result: 'sent' });
		expect(standIn.taken.map(spokenText)[0]).toMatch(/^\[客服\] 工单超时\n/);
	});

	it('is not repeated', async () => {
		const { standIn, say } = await botOf(type, { keyword: '工单' }, { keyword: '工单' });
		await say();
		expect(standIn.taken.map(spokenText)[0]).toMatch(/^工单超时\n/);
	});

	it('that is missing is told', async () => {
		const { say } = await botOf(type, { keyword: '客服' });
		const outcome = await say();
		expect(outcome).toMatchObject({ result: 'permanent' });
		expect('reason' in outcome && outcome.reason).toMatch(/keyword.*关键词/);
	});
});

describe('who is called by name', () => {
	const mentions = { users: ['wang'], mobiles: ['13800138000'], all: true };

	it('at WeCom', async () => {
		const { standIn, say } = await botOf('wecom');
		await say({ mentions });
		expect(JSON.parse(standIn.taken[0]?.body ?? '')).toMatchObject({
			text: { mentioned_list: ['wang', '@all'], mentioned_mobile_list: ['13800138000'] },
		});
	});

	it('at DingTalk, whose text has to name the number too', async () => {
		const { standIn, say } = await botOf('dingtalk');
		await say({ mentions });
		expect(JSON.parse(standIn.taken[0]?.body ?? '')).toMatchObject({
			text: { content: '工单超时\nCS-20261128-000001 @13800138000' },
			at: { atMobiles: ['13800138000'], atUserIds: ['wang'], isAtAll: true },
		});
	});

	it('at Feishu is in the text, and nothing a customer wrote calls anybody', async () => {
		const { standIn, say } = await botOf('feishu');
		await say({ mentions, text: 'see <at user_id="all">所有人</at>' });
		expect(standIn.taken.map(spokenText)[0]).toBe(
			'工单超时\nsee ＜at user_id="all">所有人＜/at> <at user_id="wang"></at> <at user_id="all">所有人</at>',
		);
	});
});
