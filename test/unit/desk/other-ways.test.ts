import { expect, it } from 'vitest';
import { textColumns } from '../../../extensions/agreement-desk/src/desk/notify/text-columns.ts';
import {
	ownData,
	saidBy,
	withOtherWays,
} from '../../../extensions/agreement-desk/src/desk/notify/other-ways.ts';

const mail = { subject: 'CS-1', body: 'A long mail', html: '<p>A long mail</p>' };
const approved = { template_code: 'T1', params: { number: 'CS-1' } };
const kept = withOtherWays(null, ['sms', 'wecom'], (method) =>
	method === 'sms'
		? { subject: '', body: 'Short', html: null, data: approved }
		: { subject: 'CS-1', body: 'For the group', html: null, data: null },
);

it('says by another method what was made for it, and keeps what the one after it says', () => {
	const sms = saidBy('sms', { ...mail, data: kept });
	expect(sms).toMatchObject({ body: 'Short', html: null });
	expect(ownData(sms.data)).toEqual(approved);
	// every group bot has the same text
	for (const bot of ['wecom', 'feishu'] as const)
		expect(saidBy(bot, { ...mail, ...sms })).toMatchObject({ subject: 'CS-1', body: 'For the group' });
});

it('says the same where nothing was made for a method', () => {
	expect(saidBy('webhook', { ...mail, data: kept })).toEqual({ ...mail, data: kept });
	expect(saidBy('sms', { ...mail, data: { other_ways: 'x' } })).toEqual({
		...mail,
		data: { other_ways: 'x' },
	});
	expect(withOtherWays(null, [], () => ({ ...mail, data: null }))).toBeNull();
});

it('hands no target what was kept for others', () => {
	expect(ownData(kept)).toBeNull();
	expect(ownData(null)).toBeNull();
});

it('is as short as a subject has to be, by every method', () => {
	const say = () => ({ subject: '长'.repeat(300), body: 'text' });
	const columns = textColumns(say, { language: 'zh-CN', method: 'email', others: ['sms'] });
	expect(columns.subject).toHaveLength(255);
	expect(saidBy('sms', columns).subject).toHaveLength(255);
});
