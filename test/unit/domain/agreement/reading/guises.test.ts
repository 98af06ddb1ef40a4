import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../../../../extensions/agreement-desk/src/domain/agreement/reading/read-agreement.ts';

const fixtures = resolve(import.meta.dirname, '../../../../fixtures/agreements');
const source = readFileSync(resolve(fixtures, 'numbered.txt'), 'utf8');
/** As a person has read it; nothing is read while this file loads, which would be credited to no test. */
const { parameters } = JSON.parse(readFileSync(resolve(fixtures, 'numbered.txt.json'), 'utf8')) as {
	readonly parameters: Readonly<Record<string, unknown>>;
};

const eachLine = (change: (line: string) => string) => (text: string) =>
	text.split('\n').map(change).join('\n');
const numbers = /^(\d(?:\.\d)+)/gm;
const amounts = /(\d+)(小时|分钟|个工作日|日|%)/g;
const wrap = (width: number) =>
	eachLine((line) => [...line.matchAll(new RegExp(`.{1,${width}}`, 'gu'))].map(([part]) => part).join('\n'));
let count = 0;

/** The same agreement as it comes from other programs and other hands. */
const guises: Readonly<Record<string, (text: string) => string>> = {
	'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
	'old Macintosh line ends': (text) => text.replaceAll('\n', '\r'),
	'a byte order mark': (text) => `\ufeff${text}`,
	'full width throughout': (text) =>
		text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
	'empty lines between': (text) => text.replaceAll('\n', '\n\n'),
	'no line ends at all': (text) => text.replaceAll('\n', ''),
	'spaces for line ends': (text) => text.replaceAll('\n', ' '),
	'a zero-width space after each sign': (text) => [...text].join('\u200b'),
	'lines of 30 signs': wrap(30),
	'lines of 20 signs': wrap(20),
	'a space after each character': (text) => text.replace(/([\u4e00-\u9fff])/g, '$1 '),
	'ideographic spaces after punctuation': (text) => text.replace(/([，。：；])/g, '$1\u3000'),
	'doubled punctuation': (text) => text.replace(/([，。：；,:;、])/g, '$1$1'),
	'an indent': (text) => text.replace(/^/gm, '    '),
	'the quotation marks of mail': (text) => text.replace(/^/gm, '> '),
	bullets: (text) => text.replace(/^/gm, '- '),
	'headings of Markdown': (text) => text.replace(/^/gm, '### '),
	'bold numbers of clauses': (text) => text.replace(numbers, '**$1**'),
	'bold amounts': (text) => text.replace(amounts, '**$1$2**'),
	'underlined numbers': (text) => text.replace(amounts, '__$1__$2'),
	'numbers in the brackets of the blank': (text) => text.replace(amounts, '【$1】$2'),
	'amounts in the brackets of the blank': (text) => text.replace(amounts, '[$1$2]'),
	'amounts in HTML': (text) => text.replace(amounts, '<u>&nbsp;$1&nbsp;</u>$2'),
	'paragraphs of HTML': (text) => `<html><body>${eachLine((line) => `<p>${line}</p>`)(text)}</body></html>`,
	'entities for punctuation': (text) => text.replace(/[：；，。“”]/g, (sign) => `&#${sign.charCodeAt(0)};`),
	'backslashes of Markdown': (text) => text.replace(/[.\-_()[\]#*+!]/g, '\\$&'),
	'第…条': (text) => text.replace(numbers, '第$1条 '),
	'…：': (text) => text.replace(numbers, '$1：'),
	'（…）': (text) => text.replace(numbers, '（$1）'),
	'…、': (text) => text.replace(numbers, '$1、'),
	'dashes in the numbers': (text) => text.replace(numbers, (number) => `${number.replaceAll('.', '-')} `),
	'a tab after the number': (text) => text.replace(numbers, '$1\t'),
	'a line of its own for the number': (text) => text.replace(numbers, '$1\n'),
	'no numbers': (text) => text.replace(numbers, ''),
	'other numbers': (text) => text.replace(numbers, (number) => `${Number(number[0]) + 1}${number.slice(1)}`),
	'numbers from one to the end': (text) => text.replace(numbers, () => `${(count += 1)}.`),
	'a table': eachLine((line) => line.replace(/^(\d(?:\.\d)+)(.*)$/, '| $1 | $2 |')),
	'everything twice': (text) => `${text}\n\n${text}`,
	'other matters before and after': (text) =>
		`合同编号：KF-2026-0012\n签订日期：2026年11月23日\n联系人：王工 13800138000 wang@abc.cn\n\n${text}
第四条 违约责任
4.1 未在8小时内首次回复邮件的，每次扣减月服务费2%；未在5分钟内接通电话的，扣减1%。
4.2 满意度低于70%的，客户可提前15日通知终止本协议。
第五条 费用
5.1 客户应在收到发票后10个工作日内付款，热线费用每月400元。
第六条 期限
本协议有效期1年，期满前30日内无异议的，自动续展。
签署：2026年11月23日 电话：010-88888888 邮箱：a@b.cn 网址：www.z.cn`,
};

describe('the same agreement with', () => {
	it.each(Object.entries(guises))('%s', (_, change) => {
		expect(change(source)).not.toBe(source);
		expect(readAgreement(change(source)).parameters).toEqual(parameters);
	});

	it('begins with everything that can be said', () => {
		expect(readAgreement(source).missing).toEqual([]);
	});
});

/** The parameters of each numbered line of the source. */
const holds: Readonly<Record<string, readonly string[]>> = {
	'1.3.1': ['channel.phone.number'],
	'1.3.2': ['channel.email.address'],
	'1.3.3': ['channel.chat.url', 'channel.chat.im_tool'],
	'1.3.4': ['channel.portal.url'],
	'1.3.5': ['channel.social.platform', 'channel.social.account'],
	'1.4.1': ['scope.consultation'],
	'1.4.3': ['scope.technical_support'],
	'1.4.4': ['notification.methods'],
	'1.4.6': ['scope.other'],
	'2.1.1': ['business_hours.periods', 'sla.phone.answer_minutes'],
	'2.1.2': ['sla.email.first_reply_hours', 'sla.email.first_reply_next_open_hours'],
	'2.1.3': ['sla.chat.response_minutes'],
	'2.1.4': ['sla.registration_hours'],
	'2.2.1': ['sla.general.progress'],
	'2.2.2': ['sla.complex.escalate'],
	'2.2.3': ['sla.urgent.response_hours'],
	'2.4': ['languages.additional'],
	'2.5.1': ['target.fcr_percent'],
	'2.5.2': ['target.csat'],
	'2.5.3': ['target.custom[]'],
	'3.1.1.4': ['notice.suspension_days'],
};

describe('the same agreement without', () => {
	it.each(Object.entries(holds))('%s lacks %j, and nothing else', (number, keys) => {
		const text = source.split('\n').filter((line) => !line.startsWith(`${number} `));
		const reading = readAgreement(text.join('\n'));
		expect(reading.missing).toEqual(keys);
		expect(Object.keys(reading.parameters)).toHaveLength(Object.keys(parameters).length - keys.length);
	});
});
