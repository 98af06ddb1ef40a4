import { describe, expect, it } from 'vitest';
import { choiceSets } from '../../../../schema/choices.ts';
import {
	appealRoutes,
	remedyNames,
} from '../../../../extensions/agreement-desk/src/domain/wording/complaint-names.ts';
import {
	decisionLetter,
	type DecisionFacts,
} from '../../../../extensions/agreement-desk/src/domain/wording/decision-letter.ts';

const facts: DecisionFacts = {
	number: 'CS-20261123-000001',
	complainantName: '李雷',
	providerName: '示例服务商',
	decision: '退还十一月服务费。',
	reasons: '维修逾期三周。',
	remedies: [
		{ type: 'refund', description: '十一月服务费', amount: 200, due: '2026-12-01' },
		{ type: 'apology' },
	],
	internalReview: '十日内致函客服负责人',
	routes: ['hotline_12315', 'court'],
};

describe('the letter that tells a decision', () => {
	it('reads like this in Chinese', () => {
		expect(decisionLetter('zh-CN', facts)).toBe(
			`李雷，您好：

您的投诉（工单编号 CS-20261123-000001）已调查完毕，现将处理决定告知如下。

一、处理决定
退还十一月服务费。

二、理由
维修逾期三周。

三、补救措施
1. 退款：十一月服务费，金额 200 元，不晚于 2026-12-01
2. 道歉

四、如您不认可本决定
内部复核：十日内致函客服负责人
您也可以：
· 向全国 12315 平台（电话 12315）投诉
· 向人民法院提起诉讼

请回复本消息，告知我们您是否认可。

示例服务商`,
		);
	});

	it('reads like this in English', () => {
		const english = {
			...facts,
			complainantName: 'Li Lei',
			providerName: null,
			decision: 'We refund the fee of November.',
			reasons: 'The repair was three weeks late.',
			remedies: [{ type: 'refund', description: 'the fee', amount: 200, due: '2026-12-01' }] as const,
			internalReview: 'write to the head of service within 10 days.',
			routes: ['regulator'] as const,
		};
		expect(decisionLetter('en-US', { ...english, remedies: [...english.remedies] })).toBe(
			`Dear Li Lei,

We have looked into your complaint (CS-20261123-000001) and have come to a decision.

Decision
We refund the fee of November.

Reasons
The repair was three weeks late.

What we offer
1. Refund: the fee, CNY 200, by 2026-12-01

If you do not accept this decision
Internal review: write to the head of service within 10 days.
You may also:
- turn to the regulator of the sector

Please reply to this message and tell us whether you accept it.`,
		);
	});

	it('calls remedies what the studio calls them, and knows every way of appeal', () => {
		for (const { value, label } of choiceSets.remedy_type) expect(remedyNames[value]).toEqual(label);
		expect(Object.keys(appealRoutes)).toEqual(choiceSets.appeal_route.map(({ value }) => value));
	});
});
