import { describe, expect, it } from 'vitest';
import {
	comparedPieces,
	comparesAgain,
	findComparison,
	hasComparison,
	nameBefore,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/values/comparisons.ts';

/** How a text compares, its name before and its number after. */
function comparisonOf(text: string) {
	const found = findComparison(text);
	return found && [found.comparator, text.slice(0, found.nameEnd), text.slice(found.numberStart)];
}

describe('a name, a comparison and a number', () => {
	it.each([
		['工单按时率不低于95%', ['gte', '工单按时率', '95%']],
		['工单按时率不得低于95%', ['gte', '工单按时率', '95%']],
		['工单按时率不应少于95%', ['gte', '工单按时率', '95%']],
		['工单按时率不能小于95%', ['gte', '工单按时率', '95%']],
		['工单按时率大于等于95%', ['gte', '工单按时率', '95%']],
		['工单按时率大于或等于95%', ['gte', '工单按时率', '95%']],
		['工单按时率高于等于95%', ['gte', '工单按时率', '95%']],
		['工单按时率高于或等于95%', ['gte', '工单按时率', '95%']],
		['工单按时率≥95%', ['gte', '工单按时率', '95%']],
		['工单按时率>=95%', ['gte', '工单按时率', '95%']],
		['on time at least 95%', ['gte', 'on time ', ' 95%']],
		['投诉率不高于3%', ['lte', '投诉率', '3%']],
		['投诉率不得超过3%', ['lte', '投诉率', '3%']],
		['投诉率不超3%', ['lte', '投诉率', '3%']],
		['投诉率不应大于3%', ['lte', '投诉率', '3%']],
		['投诉率小于等于3%', ['lte', '投诉率', '3%']],
		['投诉率小于或等于3%', ['lte', '投诉率', '3%']],
		['投诉率<=3%', ['lte', '投诉率', '3%']],
		['complaint rate shall not exceed 3%', ['lte', 'complaint rate shall ', ' 3%']],
		['complaint rate not exceeding 3%', ['lte', 'complaint rate ', ' 3%']],
		['满意度高于90%', ['gt', '满意度', '90%']],
		['satisfaction above 90%', ['gt', 'satisfaction ', ' 90%']],
		['投诉率低于3%', ['lt', '投诉率', '3%']],
		['complaints fewer than 3%', ['lt', 'complaints ', ' 3%']],
		['覆盖率等于100%', ['eq', '覆盖率', '100%']],
		['coverage exactly 100%', ['eq', 'coverage ', ' 100%']],
		['工单按时率95%以上', ['gte', '工单按时率', '95%以上']],
		['工单按时率 95 %或以上', ['gte', '工单按时率 ', '95 %或以上']],
		['质检 90分 及以上', ['gte', '质检 ', '90分 及以上']],
		['score 90 or more', ['gte', 'score ', '90 or more']],
		['投诉率3%以下', ['lte', '投诉率', '3%以下']],
		['时长 8 分钟以内', ['lte', '时长 ', '8 分钟以内']],
		['时长8 小时内', ['lte', '时长', '8 小时内']],
		['complaints 3 or fewer', ['lte', 'complaints ', '3 or fewer']],
		['样本30,投诉率3%以下', ['lte', '样本30,投诉率', '3%以下']],
		['3%,合计以下', null],
		['没有比较', null],
	])('%j', (text, expected) => {
		expect(comparisonOf(text)).toEqual(expected);
	});

	it.each([
		['工单按时率:95%', ['gte', '工单按时率', '95%']],
		['工单按时率目标为95%', ['gte', '工单按时率', '95%']],
		['工单按时率应为 95%', ['gte', '工单按时率', '95%']],
		['质检分|90', ['gte', '质检分', '90']],
		['净推荐值是百分之四十', ['gte', '净推荐值', '百分之四十']],
		['满意度: 九成', ['gte', '满意度', '九成']],
		['投诉率:3%', ['lte', '投诉率', '3%']],
		['平均时长值:8', ['lte', '平均时长值', '8']],
		['on-time rate: 95', ['gte', 'on-time rate', '95']],
		['complaint rate: 3%', ['lte', 'complaint rate', '3%']],
		['quality score 90', ['gte', 'quality score', '90']],
	])('%j says not which way, so what is wanted is at least that', (text, expected) => {
		expect(comparisonOf(text)).toEqual(expected);
		expect(findComparison(text)?.isOpen).toBe(true);
	});

	it.each([
		'率:95%',
		'目标:按时率:95%',
		'30秒按时率:95%',
		'工单按时率按月统计95%',
		`${'长'.repeat(31)}率:95%`,
	])('%j leaves more open than that', (text) => {
		expect(findComparison(text)).toBeNull();
	});

	it('is not open where a word compares', () => {
		expect(findComparison('投诉率不高于3%')?.isOpen).toBe(false);
		expect(findComparison('投诉率3%以下')?.isOpen).toBe(false);
		expect(hasComparison('投诉率不高于3%')).toBe(true);
		expect(hasComparison('投诉率3%')).toBe(false);
	});
});

describe('the name before a comparison', () => {
	it.each([
		['投诉率', '投诉率'],
		['投诉率应当', '投诉率'],
		['投诉率应', '投诉率'],
		['投诉率必须保持在', '投诉率'],
		['投诉率(每月)', '投诉率'],
		['投诉率(按季度)', '投诉率'],
		['投诉率 每季 ', '投诉率'],
		['投诉率每季度应', '投诉率'],
		['投诉率:', '投诉率'],
		['complaint rate shall be', 'complaint rate'],
		['complaint rate is the', 'complaint rate'],
		['island', 'island'],
		['质量指标:投诉率', '投诉率'],
		['质量指标: "投诉率', '投诉率'],
		['(投诉率', '投诉率'],
		['((投诉率', '投诉率'],
		['(人工)接通率', '(人工)接通率'],
		['质量指标:', '质量指标'],
		[`${'长'.repeat(21)}:投诉率`, `${'长'.repeat(21)}:投诉率`],
		['为了投诉率', '为了投诉率'],
	])('%j', (text, expected) => {
		expect(nameBefore(text, text.length)).toBe(expected);
	});

	it('ends where the comparison begins', () => {
		expect(nameBefore('投诉率应不高于3%', 4)).toBe('投诉率');
	});
});

describe('parts that compare something each', () => {
	const piecesOf = (text: string, start = 0) => comparedPieces(text, start).map((piece) => piece.text);
	it.each([
		['按时率不低于95%,投诉率不高于3%', ['按时率不低于95%', '投诉率不高于3%']],
		['按时率不低于95%、投诉率:3%', ['按时率不低于95%', '投诉率:3%']],
		['按时率≥95%|投诉率≤3%', ['按时率≥95%', '投诉率≤3%']],
		['按时率≥95%\u2022投诉率≤3%', ['按时率≥95%', '投诉率≤3%']],
		['按时率≥95%(2)投诉率≤3%', ['按时率≥95%', '投诉率≤3%']],
		['按时率≥95%(12)投诉率≤3%', ['按时率≥95%', '投诉率≤3%']],
		['按时率≥95%(二)投诉率≤3%', ['按时率≥95%', '投诉率≤3%']],
		['按时率≥95%(b)投诉率≤3%', ['按时率≥95%', '投诉率≤3%']],
		['按时率≥95%以及投诉率≤3%', ['按时率≥95%', '投诉率≤3%']],
		['按时率≥95%并且投诉率不高于3%', ['按时率≥95%', '投诉率不高于3%']],
		['on time at least 95% and complaints at most 3%', ['on time at least 95%', 'complaints at most 3%']],
		['按时率≥95%且按月统计的投诉率,合计≤3%', ['按时率≥95%且按月统计的投诉率', '合计≤3%']],
		['人工,机器按时率≥95%', ['人工,机器按时率≥95%']],
		['按时率≥95%,按月统计', ['按时率≥95%,按月统计']],
		['按时率≥95%(每月)投诉率≤3%', ['按时率≥95%(每月)投诉率≤3%']],
	])('%j', (text, expected) => {
		expect(piecesOf(text)).toEqual(expected);
	});

	it('are counted from where they start', () => {
		expect(comparedPieces('2.5.3按时率≥95%,投诉率≤3%', 5)).toEqual([
			{ text: '按时率≥95%', from: 5 },
			{ text: '投诉率≤3%', from: 13 },
		]);
	});

	it.each([
		['按时率不低于95%', false],
		['按时率不低于95%,不高于99%', true],
		['按时率不低于95%,不高于同行', false],
		['按时率不低于95%,投诉率3%', false],
		['按时率不低于95%,3%不高于', false],
	])('%j compares again: %s', (text, expected) => {
		const comparison = findComparison(text);
		expect(comparison && comparesAgain(text, comparison)).toBe(expected);
	});
});
