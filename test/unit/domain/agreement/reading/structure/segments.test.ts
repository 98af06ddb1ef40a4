import { describe, expect, it } from 'vitest';
import type { Sentence } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/clauses.ts';
import { phrasesOf } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/phrases.ts';
import { segmentsOf } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/segments.ts';
import type { TopicName } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/structure/topics.ts';
import { sentence } from './sentence.ts';

const everything: readonly TopicName[] = [
	'phone',
	'email',
	'emailNext',
	'chat',
	'registration',
	'general',
	'complex',
	'urgent',
	'notice',
	'consultation',
	'fcr',
	'csat',
];

/** What each part of a sentence is about, and how that is known. */
function about(text: string, more: Partial<Sentence> = {}, family: readonly TopicName[] = everything) {
	const one = sentence(text, more);
	return segmentsOf(one, phrasesOf(one, new Set()), new Set(family)).map(({ topic, ground, parts }) => [
		topic.name,
		ground,
		parts.map(({ from, to }) => text.slice(from, to)).join('…'),
	]);
}

describe('a sentence on one thing', () => {
	const mail = '邮件应在4小时内首次回复';
	it.each([
		['of no clause', mail, {}, [['email', 'words', mail]]],
		['of its own clause', mail, { number: '2.1.2' }, [['email', 'words and number', mail]]],
		['of the clause above its own', mail, { number: '2.1' }, [['email', 'words', mail]]],
		['of another clause', mail, { number: '4.2' }, [['email', 'words, other number', mail]]],
		[
			'of a clause whose number begins alike',
			mail,
			{ number: '2.1.20' },
			[['email', 'words, other number', mail]],
		],
		['of nothing', '双方友好协商', {}, []],
	])('%s', (_, text, more, expected) => {
		expect(about(text, more)).toEqual(expected);
	});

	it('is not about what nobody asked for', () => {
		expect(about(mail, {}, ['phone', 'chat'])).toEqual([]);
	});

	it.each([
		['its heading', '1分钟内回应', { heading: '在线客服' }, 'chat', 'words'],
		['the heading above', '1分钟内回应', { above: '在线客服' }, 'chat', 'words'],
		['its noun, in its own clause', '初步方案,4小时', { number: '2.2.1' }, 'general', 'words and number'],
		['the beginning of its line', '电话3分钟', { lead: '首次呼叫的接通时限;' }, 'phone', 'words'],
		['its heading alone', '3分钟内', { heading: '电话' }, 'phone', 'heading'],
		['its label', '电话:3分钟', {}, 'phone', 'label'],
		['the first cell of its row', '| 电话 | 3分钟 |', {}, 'phone', 'label'],
		['its few words', '电话3分钟', {}, 'phone', 'label'],
		['its number alone', '3分钟内', { number: '2.1.1' }, 'phone', 'number'],
		['the cell before, of an amount alone', '4小时', { before: '邮件首次回复' }, 'email', 'words'],
	])('is known by %s', (_, text, more, topic, ground) => {
		expect(about(text, more)).toEqual([[topic, ground, text]]);
	});

	it.each([
		[
			'a second word that only the heading says',
			'在线客服的时限为1分钟以内,另有约定的从其约定',
			{ heading: '响应' },
		],
		['a label of more than 40 signs', `电话${'甲'.repeat(40)}:3分钟`, {}],
		['a label that ended with its sentence', '电话。时限:3分钟之内，另有约定的除外', {}],
		['more than a few words', '电话的时限是指在三分钟以内给予处理', {}],
		['the cell before, of more than an amount', '共计4小时', { before: '邮件首次回复' }],
		['no heading', '3分钟内', {}],
	])('is not known by %s', (_, text, more) => {
		expect(about(text, more)).toEqual([]);
	});

	it.each([
		['system maintenance', '系统维护前应提前3日通知暂停', []],
		['either party', '任何一方可提前30日通知终止', []],
		['a notice', '应提前30日通知终止服务', ['notice']],
		['an emergency contact', '紧急联系人应在1小时内响应', []],
		['an emergency contact, in a row', '| 紧急联系人 | 1小时 |', []],
		['an emergency', '紧急问题应在1小时内响应', ['urgent']],
	])('on %s', (_, text, expected) => {
		expect(about(text).map(([name]) => name)).toEqual(expected);
	});
});

describe('a number that stands for two duties', () => {
	it('leaves open which of them is meant', () => {
		expect(about('4小时内完成', { number: '2.1.2' })).toEqual([
			['emailNext', 'unclear', '4小时内完成'],
			['email', 'unclear', '4小时内完成'],
		]);
	});

	it('means the one that a label names', () => {
		expect(about('非业务时间:2小时', { number: '2.1.2' })).toEqual([
			['emailNext', 'words and number', '非业务时间:2小时'],
		]);
	});
});

describe('an amount alone, after a cell that names several', () => {
	it.each([
		['belongs to the special case', '紧急邮件的回复', [['urgent', 'label', '4小时']]],
		['belongs to mail out of hours', '非业务时间邮件的回复', [['emailNext', 'label', '4小时']]],
		[
			'is left open otherwise',
			'邮件和在线客服的回复',
			[
				['email', 'unclear', '4小时'],
				['chat', 'unclear', '4小时'],
			],
		],
	])('%s', (_, before, expected) => {
		expect(about('4小时', { before })).toEqual(expected);
	});
});

describe('the label of a sentence', () => {
	it.each([
		['电话:三分钟之内必须有人值守并给予处理', ['phone']],
		['时限:电话三分钟之内必须有人值守并给予处理', []],
		['| 甲 | 乙 | 电话 | 三分钟之内必须有人值守', ['phone']],
		['甲 | 乙 | 电话 | 三分钟之内必须有人值守', ['phone']],
		['甲 | 乙 | 丙 | 电话 | 三分钟之内必须有人值守', []],
		['必须有人值守电话并给予处理一二三', ['phone']],
		['必须有人值守电话并给予处理一二三四', []],
	])('%j', (text, expected) => {
		expect(about(text).map(([name]) => name)).toEqual(expected);
	});
});

describe('a list of names and amounts', () => {
	it.each([
		['电话接听、在线响应和其他:电话3分钟、邮件4小时、紧急30分钟', ['phone', 'email', 'urgent', 'chat']],
		['响应时间:来电3分钟接听、邮件4小时、紧急30分钟', ['phone', 'email', 'urgent']],
		['来电3分钟接听、邮件', ['phone']],
		['来电3分钟接听、这里的邮件4小时', ['phone']],
		['来电3分钟接听、邮件以及其他各种各样的信件4小时', ['phone']],
	])('%j', (text, expected) => {
		expect(new Set(about(text).map(([name]) => name))).toEqual(new Set(expected));
	});
});

describe('a sentence on several things', () => {
	it.each([
		[
			'gives each phrase to what it names',
			'电话3分钟内接通,邮件4小时内回复',
			{},
			[
				['phone', 'words', '电话3分钟内接通'],
				['email', 'words', '邮件4小时内回复'],
			],
		],
		[
			'gives a phrase that names nothing to what was named before it',
			'电话应当接通,最迟3分钟,邮件4小时内回复',
			{},
			[
				['phone', 'words', '电话应当接通…最迟3分钟'],
				['email', 'words', '邮件4小时内回复'],
			],
		],
		[
			'gives leading phrases to the first that is named',
			'3分钟内,电话应当接通,邮件4小时内回复',
			{},
			[
				['phone', 'words', '3分钟内…电话应当接通'],
				['email', 'words', '邮件4小时内回复'],
			],
		],
		[
			'goes on where it was after a bracket with an amount',
			'来电接通(紧急响应1小时)应在3分钟内',
			{},
			[
				['phone', 'words', '来电接通…应在3分钟内'],
				['urgent', 'words', '紧急响应1小时'],
			],
		],
		[
			'stays with what a bracket without an amount named',
			'来电接通(紧急响应的)应在3分钟内',
			{},
			[
				['phone', 'words', '来电接通'],
				['urgent', 'words', '紧急响应的…应在3分钟内'],
			],
		],
		[
			'gives an amount to what the bracket after it names',
			'1小时(紧急响应),3分钟(来电接通)',
			{},
			[
				['urgent', 'words', '1小时…紧急响应'],
				['phone', 'words', '3分钟…来电接通'],
			],
		],
		[
			'leaves open an amount of several',
			'来电接通和在线响应均为3分钟',
			{},
			[
				['chat', 'unclear', '来电接通和在线响应均为3分钟'],
				['phone', 'unclear', '来电接通和在线响应均为3分钟'],
			],
		],
		[
			'takes the special case for the one that is meant',
			'邮件4小时内回复,紧急邮件1小时内回复',
			{},
			[
				['email', 'words', '邮件4小时内回复'],
				['urgent', 'words', '紧急邮件1小时内回复'],
			],
		],
		[
			'takes the clause for the one that is meant',
			'登记后4小时内给出初步方案并完成登记,紧急问题1小时响应',
			{ number: '2.2.1' },
			[
				['general', 'words and number', '登记后4小时内给出初步方案并完成登记'],
				['urgent', 'words, other number', '紧急问题1小时响应'],
			],
		],
		[
			'does not count what is excepted',
			'邮件(紧急响应除外)4小时内回复',
			{},
			[['email', 'words', '邮件…紧急响应除外…4小时内回复']],
		],
	])('%s', (_, text, more, expected) => {
		expect(about(text, more)).toEqual(expected);
	});
});
