import { describe, expect, it } from 'vitest';
import { readLanguages } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/readers/languages.ts';
import { either, say } from '../say.ts';
import { sentencesOf } from './sentences.ts';

const languages = (text: string) => say(text, 'languages.additional');
const plain = (language: string) => ({ language, hours: null, channels: null });
const on = (language: string, ...channels: readonly string[]) => ({ language, hours: null, channels });

describe('languages beside Mandarin', () => {
	it.each([
		['服务语言为普通话和英语', [plain('en')]],
		['语种:英语', [plain('en')]],
		['Languages: English', [plain('en')]],
		['Language: English', [plain('en')]],
		['第四条 违约责任\n4.1 语言改为英语', 'absent'],
		['2.4 not available, but English is', [plain('en')]],
		['3.1.9 服务语言\n\n英语', [plain('en')]],
		['客服会说英语', 'absent'],
		['1.5 服务语言为英语', 'absent'],
		['第四条 违约责任\n4.1 语言为英语', 'absent'],
		['2.4 由日语改为英语', either([plain('ja'), plain('en')])],
		['2.4 不提供英语', 'absent'],
		['2.4 暂不支持英语', 'absent'],
		['2.4 无法提供任何英语服务', 'absent'],
		['2.4 not available in English', 'absent'],
		['2.4 不提供夜间服务,提供英语', [plain('en')]],
		['2.4 提供英语,不提供其他语言', either([plain('en')])],
		['2.4 英语和克林贡语', either([plain('en')])],
	])('%j', (text, expected) => {
		expect(languages(text)).toEqual(expected);
	});

	it.each([
		'2.4 无其他语言',
		'2.4 没有其它语言',
		'2.4 暂不提供其他语言服务',
		'2.4 无须另行支持其他语言',
		'2.4 不要求使用外语',
		'2.4 其他语言为无',
		'2.4 其他服务语种:不适用',
		'2.4 补充语言:暂无',
		'2.4 仅使用普通话',
		'2.4 只提供普通话',
		'2.4 no additional languages',
		'2.4 other languages: none',
		'2.4 other language:none',
		'2.4 no other language',
		'2.4 in Mandarin, only Mandarin',
		'2.4 只普通话',
		'2.4 其他语言无',
		'2.4 不需支持其他语言',
		'2.4 only in Mandarin',
		'2.4 Mandarin only',
		'2.4 客服使用普通话,无',
		'2.4 语言: n/a',
		'服务语言:仅普通话',
	])('%j names none', (text) => {
		expect(languages(text)).toEqual([]);
	});

	it.each(['2.4 客服使用普通话', '服务语言:无', '2.4 无,客服使用普通话'])('%j leaves it open', (text) => {
		expect(languages(text)).toBe('absent');
	});

	it('may be one that has no tag here, and then a person has to look', () => {
		expect(languages('2.4 提供克林贡语')).toEqual(either([]));
		expect(languages('2.4 不提供克林贡语,无其他语言')).toEqual(either([]));
	});
});

describe('what stands with a language', () => {
	it.each([
		['2.4 英语(电话)', [on('en', 'phone')]],
		['2.4 英语服务(热线)', [on('en', 'phone')]],
		['2.4 英语 (邮箱)', [on('en', 'email')]],
		['2.4 英语(在线客服)', [on('en', 'chat')]],
		['2.4 英语(网站)', [on('en', 'portal')]],
		['2.4 英语(平台)', [on('en', 'portal')]],
		['2.4 英语(社交媒体)', [on('en', 'social')]],
		['2.4 English (phone, e-mail, chat, portal)', [on('en', 'phone', 'email', 'chat', 'portal')]],
		['2.4 English (calls only)', [on('en', 'phone')]],
		['2.4 英语(电话)、日语', [on('en', 'phone'), plain('ja')]],
		['2.4 英语、日语(电话)', either([plain('en'), on('ja', 'phone')])],
		['2.4 英语(邮件)、日语(电话)', [on('en', 'email'), on('ja', 'phone')]],
		['2.4 英语 9:00-12:00', either([plain('en')])],
		['2.4 English (call)', [on('en', 'phone')]],
		['2.4 English (email)', [on('en', 'email')]],
		[
			'2.4 英语(9:00-18:00)、日语,9:00-12:00',
			either([{ language: 'en', hours: [['09:00', '18:00']], channels: null }, plain('ja')]),
		],
		[
			'2.4 英语、日语(9:00-18:00)',
			either([plain('en'), { language: 'ja', hours: [['09:00', '18:00']], channels: null }]),
		],
		['2.4 英语,仅限电话', either([plain('en')])],
		['2.4 英语,只提供邮件', either([plain('en')])],
		['2.4 English, only by phone', either([plain('en')])],
		['2.4 英语(电话),限邮件', either([on('en', 'phone')])],
		['2.4 英语(18:00-9:00)', either([{ language: 'en', hours: [['18:00', '09:00']], channels: null }])],
		[
			'2.4 英语(9:00-12:00、13:00-18:00,电话)',
			[
				{
					language: 'en',
					hours: [
						['09:00', '12:00'],
						['13:00', '18:00'],
					],
					channels: ['phone'],
				},
			],
		],
		['2.4 英语,另设邮箱(电话)', [plain('en')]],
	])('%j', (text, expected) => {
		expect(languages(text)).toEqual(expected);
	});

	it('belongs to the words that are shown for it', () => {
		const shown = (text: string) =>
			readLanguages(sentencesOf(text)).map(({ span }) => text.slice(span.from, span.to));
		expect(shown('2.4另提供英语(电话)。')).toEqual(['英语(电话)']);
		expect(shown('2.4另提供英语、日语。')).toEqual(['英语、日语']);
		expect(shown('2.4客服暂无其他语言。')).toEqual(['无其他语言']);
		expect(shown('2.4客服说克林贡语。')).toEqual(['客服说克林贡语']);
	});
});
