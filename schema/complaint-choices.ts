import type {
	AppealRoute,
	ApprovalResult,
	ComplaintImpact,
	ComplaintSource,
	DecisionAnswer,
	ImprovementKind,
	RemedyType,
	ReviewOutcome,
} from '../extensions/agreement-desk/src/domain/vocabulary.ts';
import { amber, choices, green, grey, red } from './choice-words.ts';

/** The dropdowns of the record of a complaint. */
export const complaintChoices = {
	complaint_source: choices<ComplaintSource>({
		phone: ['电话', 'Phone'],
		email: ['电子邮件', 'E-mail'],
		chat: ['在线客服', 'Chat'],
		portal: ['服务平台', 'Portal'],
		social: ['社交媒体', 'Social media'],
		letter: ['书面信函', 'Letter'],
		in_person: ['当面', 'In person'],
		regulator: ['监管转办', 'Referred by a regulator', red],
	}),
	complaint_impact: choices<ComplaintImpact>({
		individual: ['单个客户', 'One customer'],
		several: ['若干客户', 'Several customers', amber],
		widespread: ['大范围', 'Widespread', red],
	}),
	remedy_type: choices<RemedyType>({
		refund: ['退款', 'Refund'],
		replacement: ['更换', 'Replacement'],
		rework: ['返工', 'Rework'],
		compensation: ['补偿', 'Compensation'],
		apology: ['道歉', 'Apology'],
		explanation: ['说明', 'Explanation'],
		other: ['其他', 'Other'],
	}),
	approval_result: choices<ApprovalResult>({
		approved: ['批准', 'Approved', green],
		refused: ['不批准', 'Refused', red],
	}),
	appeal_route: choices<AppealRoute>({
		hotline_12315: ['12315 平台', '12315 hotline'],
		consumer_association: ['消费者协会', 'Consumer association'],
		arbitration: ['仲裁', 'Arbitration'],
		court: ['诉讼', 'Court'],
		regulator: ['行业主管部门', 'Regulator of the sector'],
	}),
	decision_answer: choices<DecisionAnswer>({
		accepted: ['认可', 'Accepted', green],
		disputed: ['不认可', 'Disputed', red],
		no_answer: ['逾期未答复', 'No answer in time', grey],
	}),
	review_outcome: choices<ReviewOutcome>({
		upheld: ['维持原决定', 'Upheld'],
		changed: ['变更原决定', 'Changed', amber],
	}),
	improvement_kind: choices<ImprovementKind>({
		corrective: ['纠正措施', 'Corrective action'],
		preventive: ['预防措施', 'Preventive action'],
	}),
};
