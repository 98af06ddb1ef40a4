import { text, type LocalizedText } from '../localized-text.ts';
import type { AppealRoute, RemedyType } from '../vocabulary.ts';

/** What is offered, as a phrase inside a letter. */
export const remedyNames: Readonly<Record<RemedyType, LocalizedText>> = {
	refund: text('退款', 'Refund'),
	replacement: text('更换', 'Replacement'),
	rework: text('返工', 'Rework'),
	compensation: text('补偿', 'Compensation'),
	apology: text('道歉', 'Apology'),
	explanation: text('说明', 'Explanation'),
	other: text('其他', 'Other'),
};

/** Where a complainant can turn to, in words that they can act on. */
export const appealRoutes: Readonly<Record<AppealRoute, LocalizedText>> = {
	hotline_12315: text(
		'向全国 12315 平台（电话 12315）投诉',
		'complain to the national consumer hotline and platform 12315',
	),
	consumer_association: text('请消费者协会调解', 'ask the consumer association to mediate'),
	arbitration: text('依据仲裁协议申请仲裁', 'apply for arbitration, where it has been agreed'),
	court: text('向人民法院提起诉讼', 'bring an action in the people’s court'),
	regulator: text('向行业主管部门反映', 'turn to the regulator of the sector'),
};
