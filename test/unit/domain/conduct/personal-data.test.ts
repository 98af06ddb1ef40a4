import { describe, expect, it } from 'vitest';
import { starterRules } from '../../../../scripts/docs/conduct-corpus.ts';
import { compileRules } from '../../../../extensions/agreement-desk/src/domain/conduct/conduct-rules.ts';
import type { Draft } from '../../../../extensions/agreement-desk/src/domain/conduct/draft.ts';
import { inspect } from '../../../../extensions/agreement-desk/src/domain/conduct/inspect.ts';
import { lint, withProposals } from '../../../../extensions/agreement-desk/src/domain/conduct/lint.ts';
import {
	ownerAmong,
	type Owner,
} from '../../../../extensions/agreement-desk/src/domain/conduct/personal-data/owner.ts';
import { validateCustomData } from '../../../../extensions/agreement-desk/src/domain/conduct/personal-data/validate-custom-data.ts';

const candidatesIn = (body: string, draft: Partial<Draft> = {}) =>
	inspect({ body, ...draft }, starterRules).candidates;

describe('a candidate', () => {
	it.each([
		['cn_id_card', '11010519491231002x', '11010519491231002X', '110***********002X'],
		['cn_id_card', '110105\n19491231 002\nX', '11010519491231002X', '110***********002X'],
		['bank_card', '6222 0212 3456 7890 128', '6222021234567890128', '****0128'],
		['cn_mobile', '+86 138-0013-8000', '13800138000', '138****8000'],
		['cn_mobile', '幺三八，〇〇一三，八〇〇〇', '13800138000', '138****8000'],
		['cn_landline', '(010) 6552 1234', '010-65521234', '010-****1234'],
		['cn_landline', '+86 571 87654321', '0571-87654321', '0571-****4321'],
		['intl_phone', '+44 7911 123456', '+447911123456', '+44****3456'],
		['email', 'Zhang.San@Example.COM', 'zhang.san@example.com', 'z***@example.com'],
		['email', 'Zhang [dot] San (at) Example [dot] com', 'zhang.san@example.com', 'z***@example.com'],
		['cn_passport', '护照 e1234-5678', 'E12345678', 'E1*****78'],
		['cn_passport', '护照 e12345678', 'E12345678', 'E1*****78'],
		['cn_plate', '京 a 12345', '京A12345', '京A***45'],
		['cn_plate', '京A·12345', '京A12345', '京A***45'],
		['uscc', '91350100m000100y43', '91350100M000100Y43', null],
		['address', '北京市 朝阳区建国路88号3栋', '北京市朝阳区建国路88号3栋', '北京市朝阳区***'],
		['secret', '密码：Abc12345', 'Abc12345', '******'],
	])('of %s has one form, and a mask: %s', (kind, body, value, masked) => {
		expect(candidatesIn(body)).toMatchObject([{ kind, value, masked }]);
	});

	it('that stands there twice is one, with two places', () => {
		const body = '<a href="tel:13800138000">138 0013 8000</a>';
		const [only, ...rest] = candidatesIn(body);
		expect(rest).toEqual([]);
		expect(only?.spans.map(({ from, to }) => body.slice(from, to)).sort()).toEqual([
			'138 0013 8000',
			'13800138000',
		]);
	});

	it('has the place of the datum alone, markup within it included', () => {
		const body = '电话：+86 138<b>0013</b>8000。';
		const [span] = candidatesIn(body)[0]?.spans ?? [];
		expect(body.slice(span?.from, span?.to)).toBe('138<b>0013</b>8000');
	});

	it.each([
		['subject', { subject: '13800138000' }],
		['attachment_name', { attachments: [{ name: '13800138000.txt', text: '' }] }],
		[
			'attachment_text',
			{
				attachments: [
					{ name: 'a', text: 'x' },
					{ name: 'b', text: '13800138000' },
				],
			},
		],
	])('is found in the %s', (part, draft) => {
		const attachment = part === 'subject' ? null : part === 'attachment_name' ? 0 : 1;
		expect(candidatesIn('您好', draft)).toMatchObject([{ kind: 'cn_mobile', part, attachment }]);
	});

	it('of a form of our own is found by the pattern of an admin', () => {
		const rules = compileRules([], [{ name: '会员号', pattern: 'VIP-######', severity: 'block' }]);
		for (const body of ['您的会员号 VIP-123456', 'vip 123456']) {
			expect(lint({ body }, rules)).toMatchObject({
				decision: 'refuse',
				findings: [
					{ code: 'custom_data', proposal: 'VI*****56', text: { 'zh-CN': '含会员号，请写作 VI*****56' } },
				],
			});
		}
		expect(lint({ body: 'VIP-12345 VIP-1234567' }, rules).findings).toEqual([]);
	});
});

describe('whose it is', () => {
	const ownerOf = ownerAmong({
		requester: ['+86 138 0013 8000', 'li@example.com', '', '110105 19491231 002X'],
		others: ['13900139000'],
		official: ['010-6552 1234', '13700137000'],
		domains: ['@Ours.example', ''],
	});

	it.each<[string, Owner]>([
		['13800138000', 'requester'],
		['13900139000', 'other_contact'],
		['13700137000', 'official'],
		['010-65521234', 'official'],
		['11010519491231002X', 'requester'],
		['LI@example.com', 'requester'],
		['help@ours.example', 'official'],
		['help@mail.ours.example', 'official'],
		['help@notours.example', 'unknown'],
		['15000150000', 'unknown'],
	])('%s: %s', (words, owner) => {
		expect(candidatesIn(words).map(ownerOf)).toEqual([owner]);
	});

	const phone = { contact: { phone: '13800138000' } };

	it.each<[string, Owner, Partial<Draft>, string | null, boolean]>([
		['13800138000', 'requester', {}, 'warn', false],
		['13800138000', 'other_contact', {}, 'block', true],
		['13800138000', 'official', {}, null, false],
		['13800138000', 'unknown', {}, 'warn', false],
		['13900138000', 'unknown', phone, 'block', false],
		['13900138000', 'unknown', { contact: { phone: ' ' } }, 'warn', false],
		['110101199003077715', 'unknown', {}, 'block', false],
		['110101199003077715', 'requester', {}, 'warn', false],
		['110101199003077715', 'other_contact', {}, 'block', true],
		['a@example.com', 'unknown', phone, 'warn', false],
		['a@example.com', 'other_contact', {}, 'block', true],
		['010-65521234', 'unknown', {}, 'info', false],
		['010-65521234', 'requester', {}, 'info', false],
		['010-65521234', 'other_contact', {}, 'block', true],
		['91350100M000100Y43', 'other_contact', {}, 'info', false],
		['密码：Abc12345', 'requester', {}, 'block', false],
		['密码：Abc12345', 'other_contact', {}, 'block', true],
		['请把验证码发给我', 'requester', {}, 'block', false],
	])('%s of %s with %j is %s, an incident: %s', (body, owner, draft, severity, incident) => {
		const { findings } = lint({ body, ...draft }, starterRules, () => owner);
		expect(
			findings.map((one) => ({ severity: one.severity, incident: one.incident, owner: one.owner })),
		).toEqual(severity === null ? [] : [{ severity, incident, owner }]);
	});

	it('is said in words', () => {
		const texts = (owner: Owner) =>
			lint({ body: '13800138000' }, starterRules, () => owner).findings[0]?.text;
		expect(texts('requester')).toEqual({
			'zh-CN': '含客户本人的手机号，请写作 138****8000',
			'en-US': 'It has the customer’s own mobile number; write 138****8000',
		});
		expect(texts('other_contact')?.['zh-CN']).toBe('含其他客户的手机号，请写作 138****8000');
		expect(texts('unknown')?.['zh-CN']).toBe('含手机号，请写作 138****8000');
	});
});

describe('proposals', () => {
	it('are put in place part by part', () => {
		const body = '电话 13800138000，邮箱 a@example.com，再说一遍 13800138000';
		const { findings } = lint({ body, subject: '13800138000' }, starterRules);
		expect(withProposals(body, findings, 'body')).toBe(
			'电话 138****8000，邮箱 a***@example.com，再说一遍 138****8000',
		);
		expect(withProposals('13800138000', findings, 'subject')).toBe('138****8000');
	});
});

describe('attachments', () => {
	it('that could not be read are named, with their names masked', () => {
		const { findings, decision } = lint(
			{
				body: '见附件',
				attachments: [
					{ name: 'a.png', text: null },
					{ name: '110101199003077715.png', text: null },
				],
			},
			starterRules,
		);
		expect(decision).toBe('refuse');
		expect(findings.map(({ code, attachment }) => [code, attachment])).toEqual([
			['unchecked_attachment', 0],
			['cn_id_card', 1],
			['unchecked_attachment', 1],
		]);
		expect(findings[0]?.text).toEqual({
			'zh-CN': '附件“a.png”未检查：读不到文字',
			'en-US': 'The attachment “a.png” was not checked: no text could be read',
		});
		expect(findings[2]?.text['zh-CN']).toBe('附件“110***********7715.png”未检查：读不到文字');
	});

	it('that are long are checked in part', () => {
		const text = `${'好'.repeat(200_000)}13800138000`;
		const { findings } = lint({ body: '见附件', attachments: [{ name: 'a.txt', text }] }, starterRules);
		expect(findings).toMatchObject([
			{
				code: 'partly_checked_attachment',
				gate: 'note',
				text: { 'zh-CN': '附件“a.txt”只检查了前 200000 个字符' },
			},
		]);
	});

	it('with very many findings keep the most severe, and say how many there are', () => {
		const rows = Array.from({ length: 300 }, (_, row) => `010-65${String(521000 + row)}`).join('\n');
		const attachments = [{ name: 'a.csv', text: `${rows}\n110101199003077715` }];
		const report = lint({ body: '见附件', attachments }, starterRules);
		expect(report).toMatchObject({ decision: 'refuse', left_out: 101 });
		expect(report.findings).toHaveLength(200);
		expect(report.findings.at(-1)?.code).toBe('cn_id_card');
	});
});

describe('the check of patterns for data of our own', () => {
	const fine = { name: '会员号', pattern: 'VIP-######' };

	it('gives them back when they are fine', () => {
		expect(validateCustomData([fine, { ...fine, severity: 'block' }])).toEqual({
			patterns: [
				{ ...fine, severity: null },
				{ ...fine, severity: 'block' },
			],
		});
	});

	it.each([
		[{ ...fine, name: '' }, '第 2 条：须有名称，最长 40 个字符'],
		[null, '第 2 条：须有名称，最长 40 个字符'],
		[{ ...fine, pattern: '' }, '第 2 条“会员号”：须写出格式，最长 100 个字符'],
		[{ ...fine, pattern: 'A#'.repeat(51) }, '第 2 条“会员号”：须写出格式，最长 100 个字符'],
		[{ ...fine, pattern: '######' }, '第 2 条“会员号”：每一段都须有字，且开头是确定的字或字母'],
		[{ ...fine, pattern: 'VIP' }, '第 2 条“会员号”：格式里须有 #（数字）或 @（字母）'],
		[{ ...fine, severity: 'fatal' }, '第 2 条“会员号”：级别须为 block、warn 或 info'],
	])('says of %j what is wrong', (row, chinese) => {
		expect(validateCustomData([fine, row])).toMatchObject({
			problems: [{ index: 1, text: { 'zh-CN': chinese } }],
		});
	});

	it('says of something else that it is no list', () => {
		for (const list of ['VIP', Array.from({ length: 51 }, () => fine)]) {
			expect(validateCustomData(list)).toMatchObject({
				problems: [{ text: { 'en-US': 'it must be a list of 50 patterns at most' } }],
			});
		}
	});
});
