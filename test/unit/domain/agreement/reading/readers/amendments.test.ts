import { describe, expect, it } from 'vitest';
import {
	amend,
	citedClause,
	isChange,
	isPenalty,
	withoutConsequence,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/readers/amendments.ts';
import { sentenceOf, sentencesOf } from './sentences.ts';

const below = (heading: string, text: string) => {
	const sentence = sentencesOf(`${heading}\n4.1 ${text}`).at(-1);
	if (!sentence) throw new Error('A sentence was expected');
	return sentence;
};
const inAmendments = (text: string) => below('第四条 变更记录', text);
const inBreach = (text: string) => below('第四条 违约责任', text);

describe('a sentence that changes another', () => {
	it.each([
		'由8小时改为4小时',
		'延长至8小时',
		'延长为8小时',
		'缩短为8小时',
		'提高到8小时',
		'4小时(原为8小时)',
		'由8小时起',
		'原约定作废',
		'changed from 8 to 4 hours',
		'revised to 4 hours',
		'4 hours instead of 8',
		'previously 8 hours',
		'reduced from 8 hours',
		'increased to 8 hours',
	])('%j', (text) => {
		expect(isChange(sentenceOf(text))).toBe(true);
	});

	it('is every sentence below the heading of amendments', () => {
		expect(isChange(inAmendments('邮件4小时内回复'))).toBe(true);
		expect(isChange(sentenceOf('邮件4小时内回复'))).toBe(false);
	});

	it('leaves what it says to a person', () => {
		const candidate = {
			key: 'sla.registration_hours',
			value: 2,
			clause: '2.1.4',
			span: { from: 0, to: 1 },
			confidence: 0.9,
		} as const;
		expect(amend(sentenceOf('改为2小时'), [candidate])).toEqual([{ ...candidate, confidence: 0.45 }]);
		expect(amend(inAmendments('2小时内登记'), [candidate])).toEqual([{ ...candidate, confidence: 0.45 }]);
		expect(amend(sentenceOf('2小时内登记'), [candidate])).toEqual([candidate]);
	});

	it.each([
		['将第2.1.2条改为4小时', '2.1.2'],
		['将 2.5.3 改为95%', '2.5.3'],
		['Clause 2.1.2 is amended to 4 hours', '2.1.2'],
		['section 2.2 is amended', '2.2'],
		['将1.4.10改为短信', '1.4.10'],
	])('%j is about clause %s', (text, number) => {
		expect(citedClause(sentenceOf(text)).number).toBe(number);
	});

	it.each([
		'由8小时改为1.5小时',
		'由8小时改为2.5 个工作日',
		'改为2.5%',
		'由12.1.2改为4小时',
		'改为4小时',
		'见2.1.2',
	])('%j cites none', (text) => {
		expect(citedClause(sentenceOf(text)).number).toBeNull();
	});
});

describe('a sentence on what a breach costs', () => {
	it.each(['每次扣减2%', '支付违约金', 'a service credit of 5%', 'the invoice is paid in 30 days'])(
		'%j',
		(text) => {
			expect(isPenalty(sentenceOf(text))).toBe(true);
		},
	);

	it('is every one of an article on it, but for one that changes a clause', () => {
		expect(isPenalty(inBreach('8小时内回复邮件'))).toBe(true);
		expect(isPenalty(inBreach('将8小时改为4小时'))).toBe(false);
		expect(isPenalty(sentenceOf('8小时内回复邮件'))).toBe(false);
	});

	it('is not the notice of a suspension for unpaid fees', () => {
		expect(isPenalty(sentenceOf('3.1.1.4 客户逾期付款的,提前30日通知后暂停服务'))).toBe(false);
		expect(isPenalty(sentenceOf('3.1.1.5 客户逾期付款的,提前30日通知后暂停服务'))).toBe(true);
	});
});

describe('a promise without what its breach costs', () => {
	const kept = (text: string) => {
		const sentence = sentenceOf(text);
		const promise = withoutConsequence(sentence);
		expect(promise.to - promise.from).toBe(
			promise.text.length + sentence.to - sentence.from - sentence.text.length,
		);
		return promise.text;
	};
	it.each([
		['3分钟内接通,每超时1分钟扣减2%', '3分钟内接通'],
		['3分钟内接通,逾期支付违约金', '3分钟内接通'],
		['3分钟内接通,否则扣罚2%', '3分钟内接通'],
		['3分钟内接通,未接通的扣除2%', '3分钟内接通'],
		['3分钟内接通,未能接通的扣除2%', '3分钟内接通'],
		['answered in 3 minutes,failing which a penalty is due', 'answered in 3 minutes'],
		['answered in 3 minutes,for each minute more a penalty is due', 'answered in 3 minutes'],
	])('%j', (text, promise) => {
		expect(kept(text)).toBe(promise);
	});

	it.each([
		'3分钟内接通,每超时1分钟升级一次',
		'3分钟内接通,同时扣减2%',
		'扣减2%的,如3分钟内接通则支付',
		'3分钟内未接通的,每次扣减2%',
		'3分钟内未接通时,否则扣减2%',
		'3分钟后,每超1分钟扣减2%',
		'如3分钟内接通,否则扣减2%',
		'响应及时,若3分钟内接通,否则扣减2%',
		'3分钟内接通',
	])('%j says no promise of its own before it', (text) => {
		expect(kept(text)).toBe(text);
	});
});
