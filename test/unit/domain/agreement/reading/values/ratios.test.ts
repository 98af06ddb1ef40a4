import { describe, expect, it } from 'vitest';
import { findRatios } from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/values/ratios.ts';

const kindsAndValues = (text: string) => findRatios(text).map(({ kind, value }) => [kind, value]);

describe('what a number in a sentence counts', () => {
	it.each([
		['不低于85%', [['share', 85]]],
		['不低于85 %', [['share', 85]]],
		['不低于百分之八十五', [['share', 85]]],
		['不低于百分之 85', [['share', 85]]],
		['百分之八十五(85%)', [['share', 85]]],
		['百分之八十五(百分之八十五)', [['share', 85]]],
		[
			'百分之八十五 ( 86% )',
			[
				['share', 85],
				['share', 86],
			],
		],
		['eighty-five (85) percent', [['share', 85]]],
		['85 per cent', [['share', 85]]],
		['85 percent', [['share', 85]]],
		['85pct', [['share', 85]]],
		['3个百分点', [['share', 3]]],
		['85 percentile', [['bare', 85]]],
		['5\u2030', [['share', 0.5]]],
		['5 \u2030', [['share', 0.5]]],
		['千分之五', [['share', 0.5]]],
		['千分之 5', [['share', 0.5]]],
		['八成', [['share', 80]]],
		['两成', [['share', 20]]],
		['八成五', [['share', 85]]],
		['八成半', [['share', 85]]],
		[
			'九成五个客户',
			[
				['share', 90],
				['bare', 5],
			],
		],
		['十八成', [['bare', 18]]],
		['4.5/5', [['score', 4.5]]],
		['4.5 / 5 分', [['score', 4.5]]],
		['4.5 of 5', [['score', 4.5]]],
		['4.5分', [['score', 4.5]]],
		['四分半', [['score', 4.5]]],
		['四颗星', [['score', 4]]],
		['4星', [['score', 4]]],
		['4-star', [['score', 4]]],
		['4 points', [['score', 4]]],
		[
			'九十分(90)',
			[
				['score', 90],
				['bare', 90],
			],
		],
		['九十(90)分', [['score', 90]]],
		['3分钟', [['bare', 3]]],
		[
			'三分之一',
			[
				['bare', 3],
				['bare', 1],
			],
		],
		['三分公司', [['bare', 3]]],
		['90', [['bare', 90]]],
		['百分比', []],
		['百分率', []],
		['没有数字', []],
	])('%j', (text, expected) => {
		expect(kindsAndValues(text)).toEqual(expected);
	});

	it('takes the mark of a list item for no number, but a number with a decimal for one', () => {
		expect(kindsAndValues('2、满意度不低于90%')).toEqual([['share', 90]]);
		expect(kindsAndValues('(2)满意度不低于90%')).toEqual([['share', 90]]);
		expect(kindsAndValues(' 12.满意度不低于90%')).toEqual([['share', 90]]);
		expect(kindsAndValues('|\u2022 2)满意度不低于90%')).toEqual([['share', 90]]);
		expect(kindsAndValues('4.5分')).toEqual([['score', 4.5]]);
		expect(kindsAndValues('满意度2、3、4')).toEqual([
			['bare', 2],
			['bare', 3],
			['bare', 4],
		]);
	});

	it('gives numbers in the order of the sentence, whatever they count', () => {
		expect(kindsAndValues('评分4.5分,样本30,满意度90%,投诉率千分之三')).toEqual([
			['score', 4.5],
			['bare', 30],
			['share', 90],
			['share', 0.3],
		]);
	});

	it('says where in the sentence it stands', () => {
		expect(findRatios('满意度不低于90%。')).toEqual([
			{ from: 6, to: 9, kind: 'share', value: 90, scale: null, bound: 'least' },
		]);
	});
});

describe('how much more is no target', () => {
	it.each([
		'满意度较上年提高5%',
		'满意度同比增加5%',
		'满意度环比上升5%',
		'满意度比上一年度高5%',
		'满意度比行业平均高5%',
		'满意度比去年好5%',
		'满意度比同期好5%',
		'满意度比往年好5%',
		'满意度提升5个百分点',
		'投诉率下降了5%',
		'投诉率降低约5%',
		'满意度提高至少5%',
		'满意度高出 5%',
		'投诉率低了5%',
		'improved by 5%',
		'an increase; complaints decreased by 5%',
		'reduce by 5%',
	])('%j', (text) => {
		expect(findRatios(text)).toEqual([]);
	});

	it.each([
		'满意度提高到95%',
		'较上年,满意度95%',
		'比例不低于95%',
		'improved to 95%',
		'提高服务质量,达到95%',
	])('but a target is: %j', (text) => {
		expect(kindsAndValues(text)).toEqual([['share', 95]]);
	});
});

describe('the best score there is', () => {
	const scaleOf = (text: string) => findRatios(text).map(({ value, scale }) => [value, scale]);
	it.each([
		['4.5分(满分5分)', [[4.5, 5]]],
		['4.5分(满分为5分)', [[4.5, 5]]],
		['4.5分(满分: 5)', [[4.5, 5]]],
		['4.5分(总分5分)', [[4.5, 5]]],
		['4.5分(总分为5分)', [[4.5, 5]]],
		['4.5分(5分制)', [[4.5, 5]]],
		['4.5分(5 分满分)', [[4.5, 5]]],
		['4.5分(采用五分制)', [[4.5, 5]]],
		['4.5星(五星制)', [[4.5, 5]]],
		['90分(百分制)', [[90, 100]]],
		['9分(0-10分)', [[9, 10]]],
		['9分(1至10分)', [[9, 10]]],
		['4.5分(1 ~ 5 分)', [[4.5, 5]]],
		[
			'3分(0—5分钟)',
			[
				[3, null],
				[0, null],
				[5, null],
			],
		],
		['4.5 points on a scale of 5', [[4.5, 5]]],
		['4.5 points on a 5-point scale', [[4.5, 5]]],
		['4.5 points (maximum of 5)', [[4.5, 5]]],
		['4.5 points (maximum 5)', [[4.5, 5]]],
		['4.5 points out of 5', [[4.5, 5]]],
		['4.5 out of 5', [[4.5, 5]]],
		['4.5/5分', [[4.5, 5]]],
		['4.5分', [[4.5, null]]],
		['4-points', [[4, null]]],
	])('%j', (text, expected) => {
		expect(scaleOf(text)).toEqual(expected);
	});
});

describe('which way a number is meant', () => {
	const boundOf = (text: string) => findRatios(text).map(({ bound }) => bound);
	it.each([
		['不低于90%', 'least'],
		['不得低于90%', 'least'],
		['不得少于90%', 'least'],
		['不少于90%', 'least'],
		['不小于 90%', 'least'],
		['达到90%', 'least'],
		['应达90%', 'least'],
		['至少 90%', 'least'],
		['至少为90%', 'least'],
		['至少为 90%', 'least'],
		['最低90%', 'least'],
		['高于90%', 'least'],
		['超过90%', 'least'],
		['\u226590%', 'least'],
		['>90%', 'least'],
		['>= 90%', 'least'],
		['90%以上', 'least'],
		['90% 以上', 'least'],
		['90% or more', 'least'],
		['90% or higher', 'least'],
		['at least 90%', 'least'],
		['no less than 90%', 'least'],
		['not less than 90%', 'least'],
		['not below 90%', 'least'],
		['above 90%', 'least'],
		['more than 90%', 'least'],
		['不高于3%', 'most'],
		['不得高于3%', 'most'],
		['不得超过3%', 'most'],
		['不超过 3%', 'most'],
		['不应超过3%', 'plain'],
		['低于3%', 'most'],
		['低于 3%', 'most'],
		['少于3%', 'most'],
		['最多3%', 'most'],
		['最高为3%', 'most'],
		['\u22643%', 'most'],
		['<3%', 'most'],
		['<=3%', 'most'],
		['3%以下', 'most'],
		['3% 以内', 'most'],
		['3% or less', 'most'],
		['at most 3%', 'most'],
		['no more than 3%', 'most'],
		['not more than 3%', 'plain'],
		['shall not exceed 3%', 'most'],
		['less than 3%', 'most'],
		['约3%', 'about'],
		['大约 3%', 'about'],
		['around 3%', 'about'],
		['3%左右', 'about'],
		['3% 上下', 'about'],
		['不低于约3%', 'about'],
		['-3%', 'negative'],
		['为-3%', 'negative'],
		['不低于 -3%', 'negative'],
		['负3%', 'negative'],
		['minus 3%', 'negative'],
		['为3%', 'plain'],
		['不低于目标,为3%', 'plain'],
		['3%,以上为目标', 'plain'],
	])('%j is %s', (text, expected) => {
		expect(boundOf(text)).toEqual([expected]);
	});

	it('does not take the dash of a range for a sign', () => {
		expect(boundOf('90%-95%')).toEqual(['plain', 'plain']);
	});
});
