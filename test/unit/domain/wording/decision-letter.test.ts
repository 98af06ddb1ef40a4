import { describe, expect, it } from 'vitest';
import { choiceSets } from '../../../../schema/choices.ts';
import {
	appealRoutes,
	remedyNames,
} from '../../../../extensions/agreement-desk/src/domain/wording/complaint-names.ts';
import type { EventFacts } from '../../../../extensions/agreement-desk/src/domain/templates/event-variables.ts';
import { said } from './said.ts';

const none = { description: null, amount: null, due: null };
const facts: EventFacts<'decision_draft'> = {
	'ticket.number': 'CS-20261123-000001',
	'contact.name': '李雷',
	'provider.name': '示例服务商',
	'decision.text': '退还十一月服务费。',
	'decision.reasons': '维修逾期三周。',
	remedies: [
		{ name: remedyNames.refund, description: '十一月服务费', amount: '200', due: '2026-12-01' },
		{ name: remedyNames.apology, ...none },
	],
	'decision.internal_review': '十日内致函客服负责人',
	routes: [{ name: appealRoutes.hotline_12315 }, { name: appealRoutes.court }],
};

describe('the letter that tells a decision', () => {
	it('reads like this in Chinese', () => {
		expect(said('decision_draft', facts, { language: 'zh-CN' }).body).toBe(
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
			'contact.name': 'Li Lei',
			'provider.name': null,
			'decision.text': 'We refund the fee of November.',
			'decision.reasons': 'The repair was three weeks late.',
			remedies: [{ name: remedyNames.refund, description: 'the fee', amount: '200', due: '2026-12-01' }],
			'decision.internal_review': 'write to the head of service within 10 days.',
			routes: [{ name: appealRoutes.regulator }],
		};
		expect(said('decision_draft', english, { language: 'en-US' }).body).toBe(
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
