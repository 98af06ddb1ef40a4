import { describe, expect, it } from 'vitest';
import {
	findEmails,
	findPhones,
	findUrls,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/values/contacts.ts';

const told = (mentions: readonly { readonly value: string; readonly certainty: number }[]) =>
	mentions.map(({ value, certainty }) => [value, certainty]);

describe('e-mail addresses', () => {
	it.each([
		['邮箱:service@example.com。', [['service@example.com', 1]]],
		['a@b.cn', [['a@b.cn', 1]]],
		['first.last+desk@mail-1.example.com', [['first.last+desk@mail-1.example.com', 1]]],
		['service @ example.com', [['service@example.com', 1]]],
		[
			'kf@163.com、kf@1.example',
			[
				['kf@163.com', 1],
				['kf@1.example', 1],
			],
		],
		['service@x1.y2.com', [['service@x1.y2.com', 1]]],
		['service@192.168.0.1', [['service@192.168.0.1', 0.5]]],
		['service@example.c0', [['service@example.c0', 0.5]]],
		['service@example.c', [['service@example.c', 0.5]]],
		['service@xxx.com', [['service@xxx.com', 0.5]]],
		['maxx@fox.com', [['maxx@fox.com', 1]]],
		['service@localhost', []],
		['@example.com', []],
		['a@b@example.com', []],
		['service@example.com@b', []],
	])('%j', (text, expected) => {
		expect(told(findEmails(text))).toEqual(expected);
	});

	it('say where they stand', () => {
		expect(findEmails('邮箱 a@b.cn。')).toEqual([{ from: 3, to: 9, value: 'a@b.cn', certainty: 1 }]);
	});
});

describe('addresses on the web', () => {
	it.each([
		['https://example.com', [['https://example.com', 1]]],
		['HTTPS://example.com/chat?a=1#b', [['https://example.com/chat?a=1#b', 1]]],
		['https : // example.com', [['https://example.com', 1]]],
		['https://example.com.', [['https://example.com', 1]]],
		['https://example.com...', [['https://example.com', 1]]],
		['https://example.com:8443/', [['https://example.com:8443/', 1]]],
		['http://example.com', [['http://example.com', 0.4]]],
		['chat.example.com', [['https://chat.example.com', 0.85]]],
		['chat.example.com/desk', [['https://chat.example.com/desk', 0.85]]],
		['chat.example.com:8443', [['https://chat.example.com:8443', 0.85]]],
		['service@example.com', []],
		['附件.docx', []],
		['annex.doc', []],
		['annex.docx', []],
		['annex.xls', []],
		['annex.xlsx', []],
		['annex.ppt', []],
		['annex.pptx', []],
		['annex.jpg', []],
		['annex.jpeg', []],
		['annex.pdf', []],
		['annex.pdf.example.com', [['https://annex.pdf.example.com', 0.85]]],
		['e.g.example', []],
		['v2.example', []],
		['dev2.example.com', [['https://dev2.example.com', 0.85]]],
		['vx.example.com', [['https://vx.example.com', 0.85]]],
		['没有网址', []],
	])('%j', (text, expected) => {
		expect(told(findUrls(text))).toEqual(expected);
	});

	it('say where they stand', () => {
		expect(findUrls('网址chat.example.cn。')).toEqual([
			{ from: 2, to: 17, value: 'https://chat.example.cn', certainty: 0.85 },
		]);
	});
});

describe('telephone numbers', () => {
	it.each([
		['400-800-1234', '400-800-1234'],
		['4008001234', '4008001234'],
		['800-800-1234', '800-800-1234'],
		['86 400 800 1234', '86 400 800 1234'],
		['+86 400-800-1234', '+86 400-800-1234'],
		['95588', '95588'],
		['95580123', '95580123'],
		['96110', '96110'],
		['12345', '12345'],
		['10086', '10086'],
		['11185', '11185'],
		['13800138000', '13800138000'],
		['138 0013 8000', '138 0013 8000'],
		['8613800138000', '8613800138000'],
		['+8613800138000', '+8613800138000'],
		['010-12345678', '010-12345678'],
		['(010) 12345678', '010-12345678'],
		['(010)-1234567', '010-1234567'],
		['(010) - 12345678', '010-12345678'],
		['021 - 12345678', '021-12345678'],
		['0755\u2014\u201412345678', '0755-12345678'],
		['755-12345678', '755-12345678'],
		['86-755-12345678', '86-755-12345678'],
		['+86(755)12345678', '+86(755)12345678'],
		['+49 30 901820', '+49 30 901820'],
		['+ 49 30 901820', '+49 30 901820'],
		['0049 30 901820', '0049 30 901820'],
		['212-555-0199', '212-555-0199'],
		['1-212-555-0199', '1-212-555-0199'],
		['4 0 0 8 0 0 1 2 3 4', '4008001234'],
		['+4 0 0 8 0 0 1 2 3 4', '+4008001234'],
		['400-8 0 0 1 2 3 4', '400-8001234'],
		['400 8 0 0 1234', '4008001234'],
		['010-12345678转801', '010-12345678转801'],
		['010-12345678 转 801', '010-12345678转801'],
		['010-12345678(转801)', '010-12345678转801'],
		['010-12345678分机801', '010-12345678转801'],
		['010-12345678 分机号: 801', '010-12345678转801'],
		['010-12345678 ( 分机号801)', '010-12345678转801'],
		['010-12345678 ext. 801', '010-12345678 ext. 801'],
		['010-12345678 ext 801', '010-12345678 ext. 801'],
		['010-12345678x801', '010-12345678 ext. 801'],
	])('%j is one beyond doubt', (text, value) => {
		expect(told(findPhones(text))).toEqual([[value, 1]]);
	});

	it.each([
		'955801234',
		'4008001234567',
		'400800123',
		'955880123456',
		'14345',
		'123456',
		'12800138000',
		'1380013800',
		'010-123456',
		'88888888',
		'+1234567',
		'111-555-0199',
		'112-555-0199',
		'1-212-155-0199',
		'1-212-555-019',
		'1234 5678 9012 3456',
	])('%j may be one', (text) => {
		expect(told(findPhones(text))).toEqual([[text, 0.65]]);
	});

	it.each([
		'1234',
		'2026-01-01',
		'2026 - 1 - 1',
		'1999-12-31',
		'123 4567 8901 2345 67',
		'12345个',
		'12345 分钟',
		'12345元',
		'12345%',
		'12345.5',
		'A12345',
		'12:34567',
		'v/12345',
		'x@12345',
	])('%j is none', (text) => {
		expect(findPhones(text)).toEqual([]);
	});

	it('are not taken for dates where they only begin or end like one', () => {
		expect(findPhones('2026-01-011').map(({ value }) => value)).toEqual(['2026-01-011']);
		expect(findPhones('2126-01-01').map(({ value }) => value)).toEqual(['2126-01-01']);
	});

	it('stand after a slash between two, and in their order', () => {
		expect(told(findPhones('400-800-1234/800-800-1234'))).toEqual([
			['400-800-1234', 1],
			['800-800-1234', 1],
		]);
	});

	it('say where they stand', () => {
		expect(findPhones('热线 95588 。')).toEqual([{ from: 3, to: 8, value: '95588', certainty: 1 }]);
	});
});
