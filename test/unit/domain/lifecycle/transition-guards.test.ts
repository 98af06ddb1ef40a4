import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
	Reach,
	TransitionFacts,
} from '../../../../extensions/agreement-desk/src/domain/lifecycle/transition-facts.ts';
import {
	obstacleBetween,
	obstaclesBetween,
} from '../../../../extensions/agreement-desk/src/domain/lifecycle/transition-guards.ts';
import { pathBetween } from '../../../../extensions/agreement-desk/src/domain/lifecycle/ticket-transitions.ts';
import type { TicketStatus } from '../../../../extensions/agreement-desk/src/domain/vocabulary.ts';

const runs = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 500) };
const now = Date.parse('2026-11-23T10:00:00+08:00');

/** A ticket that is ready for anything an agent may do with it. */
const ready: TransitionFacts = {
	now,
	by: 'agent',
	emptyFields: [],
	acknowledgement: 'delivered',
	word: 'delivered',
	question: 'delivered',
	solution: 'delivered',
	openSteps: [],
	untakenBy: null,
	thirdParty: { name: 'HP', reference: 'HP-1', checkAt: now + 1 },
	rejectionReason: 'out_of_scope',
	reason: 'They said so',
	customerWrote: true,
	reopenUntil: null,
	complaintDecided: null,
	complaintSettled: null,
};

/** What stands in the way, as `field (clause) Chinese | English`; null for nothing. */
function obstacle(from: TicketStatus, to: TicketStatus, given: Partial<TransitionFacts> = {}): string | null {
	const found = obstacleBetween(from, to, { ...ready, ...given });
	return found && `${found.field} (${found.clause}) ${found.text['zh-CN']} | ${found.text['en-US']}`;
}

describe('nothing stands in the way of', () => {
	it.each<[TicketStatus, TicketStatus, Partial<TransitionFacts>]>([
		['new', 'registered', {}],
		['new', 'registered', { acknowledgement: 'none', word: 'none' }],
		['new', 'registered', { acknowledgement: 'under_way' }],
		['new', 'registered', { acknowledgement: 'under_way', word: 'none', by: 'engine' }],
		['new', 'in_progress', {}],
		['in_progress', 'pending_customer', {}],
		['in_progress', 'pending_third_party', {}],
		['new', 'resolved', {}],
		['in_progress', 'resolved', {}],
		['in_progress', 'resolved', { complaintDecided: true }],
		['pending_customer', 'resolved', {}],
		['resolved', 'closed', {}],
		['resolved', 'closed', { reason: null, by: 'customer' }],
		['resolved', 'closed', { reason: null, by: 'engine' }],
		['resolved', 'closed', { complaintSettled: true }],
		['resolved', 'in_progress', {}],
		['resolved', 'in_progress', { reason: null, by: 'customer' }],
		['resolved', 'in_progress', { reopenUntil: now - 1 }],
		['closed', 'in_progress', { reopenUntil: now + 1 }],
		['closed', 'in_progress', { reopenUntil: null }],
		['in_progress', 'rejected', {}],
		['in_progress', 'rejected', { word: 'under_way' }],
		['in_progress', 'rejected', { rejectionReason: 'spam', by: 'supervisor', word: 'none' }],
		['in_progress', 'rejected', { rejectionReason: 'duplicate', by: 'engine', word: 'none' }],
		['in_progress', 'cancelled', {}],
		['in_progress', 'cancelled', { by: 'customer', customerWrote: false }],
		['cancelled', 'cancelled', {}],
	])('%s to %s with %j', (from, to, given) => expect(obstacle(from, to, given)).toBeNull());
});

const solutionFirst =
	'status (1.4.2) 须先向客户发送解决方案或最终方案 | send the customer a solution first, or a final solution';
const questionLost =
	'status (3.1.1.2) 补充信息的请求未能送达客户；请核对联系方式后从发件箱重新发送，或以其他方式告知客户并记录该消息 | ' +
	'the request for information could not be delivered to the customer; correct the address and send it again from the outbox, or tell them another way and record that message';
const solutionLost =
	'status (1.4.2) 解决方案未能送达客户；请核对联系方式后从发件箱重新发送，或以其他方式告知客户并记录该消息 | ' +
	'the solution could not be delivered to the customer; correct the address and send it again from the outbox, or tell them another way and record that message';
const solutionOnItsWay =
	'status (1.4.2) 解决方案尚在发送，送达客户后才能解决；可在消息上选择“送达后的工单状态” | the solution has not reached the customer yet; wait for its delivery, or choose on the message which status follows it';
const overForGood =
	'status (1.4.2) 已撤回或不予受理的工单不再变更；客户再次来询时请另建工单并关联 | a ticket that was withdrawn or rejected stays so; make a new one and link it when the customer asks again';
const reasonToReopen = 'status_reason (1.4.2) 重新打开须说明理由 | is needed to reopen a ticket: say why';
const confirmation =
	'status_reason (1.4.2) 由客户确认，或提醒后到期自动关闭；若客户已口头确认，请在此记录 | is needed: the customer confirms, or it closes by itself after a reminder; if they confirmed by word of mouth, record it here';
const receipt =
	'status (2.1.4) 登记回执正在发送，送达后自动完成登记；若已用其他方式告知客户，请先记录该消息 | the acknowledgement is on its way and registers the request once delivered; if you told the customer another way, record that message first';
const question =
	'status (3.1.1.2) 先向客户发送“请客户补充信息”的消息，才能转为待客户补充 | send the customer a request for information first; without a question nothing waits for an answer';
const questionOnItsWay =
	'status (3.1.1.2) 补充信息的请求尚在发送，送达客户后才能转为待客户补充；可在消息上选择“送达后的工单状态” | the request for information has not reached the customer yet; wait for its delivery, or choose on the message which status follows it';
const settled =
	'status (1.4.5) 投诉须已获客户认可，或已告知其争议解决途径，方可关闭 | a complaint is closed once it was accepted, or the customer was told the ways to dispute it';
const window =
	'status (1.4.2) 已过重开期；请另建工单并与本工单关联 | the time to reopen it has passed; make a new ticket and link it to this one';
const third = {
	name: 'third_party (1.4.2) 须填写正在等待的第三方 | is needed: who is waited for',
	reference: 'third_party_reference (1.4.2) 须填写第三方的单号或凭据 | is needed: their reference',
	check:
		'third_party_check_at (1.4.2) 须填写下次跟进时间，且晚于现在 | is needed: when to ask them again, and it lies ahead',
};
const waiting = ready.thirdParty;

describe('what stands in the way of', () => {
	it.each<[TicketStatus, TicketStatus, Partial<TransitionFacts>, string]>([
		[
			'new',
			'registered',
			{ emptyFields: ['subject'] },
			'subject (2.1.4) 登记前须填写 | has to be filled in before the request is registered',
		],
		[
			'new',
			'resolved',
			{ emptyFields: ['type'] },
			'type (2.1.4) 登记前须填写 | has to be filled in before the request is registered',
		],
		['new', 'registered', { acknowledgement: 'under_way', word: 'none' }, receipt],
		['new', 'registered', { acknowledgement: 'under_way', word: 'under_way' }, receipt],
		['new', 'in_progress', { acknowledgement: 'under_way', word: 'none' }, receipt],
		['in_progress', 'pending_customer', { question: 'none' }, question],
		['in_progress', 'pending_customer', { question: 'under_way' }, questionOnItsWay],
		['in_progress', 'pending_third_party', { thirdParty: { ...waiting, name: null } }, third.name],
		['in_progress', 'pending_third_party', { thirdParty: { ...waiting, name: '' } }, third.name],
		['in_progress', 'pending_third_party', { thirdParty: { ...waiting, reference: null } }, third.reference],
		['in_progress', 'pending_third_party', { thirdParty: { ...waiting, checkAt: null } }, third.check],
		['in_progress', 'pending_third_party', { thirdParty: { ...waiting, checkAt: now } }, third.check],
		['in_progress', 'resolved', { solution: 'none' }, solutionFirst],
		['in_progress', 'resolved', { solution: 'under_way' }, solutionOnItsWay],
		['in_progress', 'closed', { solution: 'none' }, solutionFirst],
		['new', 'closed', { solution: 'under_way' }, solutionOnItsWay],
		['in_progress', 'pending_customer', { question: 'undelivered' }, questionLost],
		['in_progress', 'resolved', { solution: 'undelivered' }, solutionLost],
		[
			'in_progress',
			'resolved',
			{ openSteps: ['核实身份', '备份'] },
			'checklist (2.3.3) 还有必须完成的步骤：核实身份、备份 | mandatory steps are not done: 核实身份, 备份',
		],
		[
			'in_progress',
			'resolved',
			{ untakenBy: '专家组' },
			'status (2.2.2) 已升级至班组“专家组”，尚无人接手；请先领取或指派，再解决 | it was escalated to the team 专家组 and nobody has taken it there; claim or assign it first',
		],
		[
			'in_progress',
			'resolved',
			{ complaintDecided: false },
			'status (1.4.5) 投诉处理决定送达客户后，方可解决 | the decision on the complaint has to reach the customer first',
		],
		['resolved', 'closed', { solution: 'none', by: 'customer' }, solutionFirst],
		['resolved', 'closed', { reason: null }, confirmation],
		['resolved', 'closed', { reason: null, by: 'supervisor' }, confirmation],
		['resolved', 'closed', { complaintSettled: false }, settled],
		['resolved', 'closed', { complaintSettled: false, by: 'customer' }, settled],
		['resolved', 'in_progress', { reason: null }, reasonToReopen],
		['closed', 'in_progress', { reason: '', reopenUntil: now + 1 }, reasonToReopen],
		['closed', 'in_progress', { reopenUntil: now }, window],
		['closed', 'in_progress', { reopenUntil: now - 1, by: 'customer' }, window],
		[
			'in_progress',
			'rejected',
			{ rejectionReason: null },
			'rejection_reason (1.4.2) 不予受理须选择原因 | is needed to reject a ticket: choose why',
		],
		[
			'in_progress',
			'rejected',
			{ rejectionReason: 'spam' },
			'rejection_reason (1.4.2) 垃圾信息须由主管认定 | only a supervisor calls a request spam, since nobody answers it',
		],
		[
			'in_progress',
			'rejected',
			{ word: 'none' },
			'status (1.4.2) 不予受理前，须先把理由告知客户 | tell the customer why before you reject the request',
		],
		[
			'new',
			'cancelled',
			{ customerWrote: false },
			'status (1.4.2) 只有客户可以撤回；请先记录客户表示撤回的消息 | only the customer withdraws a request; record their message that says so first',
		],
		['cancelled', 'in_progress', {}, overForGood],
		['rejected', 'resolved', { solution: 'none' }, overForGood],
		['rejected', 'closed', { solution: 'none' }, overForGood],
		[
			'resolved',
			'pending_customer',
			{},
			'status (1.4.2) 不能从“已解决（待确认）”变为“待客户补充”；可以变为“处理中”、“已关闭” | cannot go from resolved to pending_customer; it can go to in_progress, closed',
		],
		[
			'in_progress',
			'new',
			{},
			'status (1.4.2) 不能从“处理中”变为“新建（待登记）”；可以变为“待客户补充”、“待第三方”、“已解决（待确认）”、“已撤回”、“不予受理” | cannot go from in_progress to new; it can go to pending_customer, pending_third_party, resolved, cancelled, rejected',
		],
	])('%s to %s with %j', (from, to, given, words) => expect(obstacle(from, to, given)).toBe(words));
});

describe('all that is missing', () => {
	it.each<[TicketStatus, TicketStatus, Partial<TransitionFacts>, readonly string[]]>([
		['new', 'registered', { emptyFields: ['subject', 'type'] }, ['subject', 'type']],
		[
			'in_progress',
			'pending_third_party',
			{ thirdParty: { name: null, reference: '', checkAt: now } },
			['third_party', 'third_party_reference', 'third_party_check_at'],
		],
		[
			'in_progress',
			'pending_third_party',
			{ thirdParty: { name: 'HP', reference: null, checkAt: null } },
			['third_party_reference', 'third_party_check_at'],
		],
		['in_progress', 'resolved', { solution: 'none', openSteps: ['Call back'] }, ['status', 'checklist']],
	])('on the way from %s to %s with %j is told', (from, to, given, fields) => {
		const found = obstaclesBetween(from, to, { ...ready, ...given });
		expect(found.map(({ field }) => field)).toEqual(fields);
	});
});

const status = fc.constantFrom<TicketStatus>(
	'new',
	'registered',
	'in_progress',
	'pending_customer',
	'pending_third_party',
	'resolved',
	'closed',
	'cancelled',
	'rejected',
);
const reach = fc.constantFrom<Reach>('none', 'under_way', 'undelivered', 'delivered');
const maybe = fc.option(fc.boolean());
const facts: fc.Arbitrary<TransitionFacts> = fc.record({
	now: fc.constant(now),
	by: fc.constantFrom('customer', 'agent', 'supervisor', 'engine'),
	emptyFields: fc.subarray(['subject', 'type']),
	acknowledgement: reach,
	word: reach,
	question: reach,
	solution: reach,
	openSteps: fc.subarray(['one', 'two']),
	untakenBy: fc.constantFrom(null, 'experts'),
	thirdParty: fc.record({
		name: fc.option(fc.constant('HP')),
		reference: fc.option(fc.constant('1')),
		checkAt: fc.option(fc.constantFrom(now - 1, now + 1)),
	}),
	rejectionReason: fc.option(fc.constantFrom('spam', 'duplicate', 'out_of_scope')),
	reason: fc.option(fc.constant('because')),
	customerWrote: fc.boolean(),
	reopenUntil: fc.option(fc.constantFrom(now - 1, now + 1)),
	complaintDecided: maybe,
	complaintSettled: maybe,
});

describe('whatever the facts', () => {
	const law = (name: string, check: (from: TicketStatus, to: TicketStatus, given: TransitionFacts) => void) =>
		it(name, () => fc.assert(fc.property(status, status, facts, check), runs));

	law('nothing is in the way of staying where one is', (from, _to, given) => {
		expect(obstacleBetween(from, from, given)).toBeNull();
	});

	law('a way is free exactly when each of its steps is', (from, to, given) => {
		const path = pathBetween(from, to);
		if (path === null) {
			expect(obstacleBetween(from, to, given)).not.toBeNull();
			return;
		}
		const first = path
			.map((step) => obstacleBetween(step.from, step.to, given))
			.find((found) => found !== null);
		expect(obstacleBetween(from, to, given)).toEqual(first ?? null);
	});

	law('nobody ends a ticket whose solution has not been delivered', (from, to, given) => {
		if (from === to || (to !== 'resolved' && to !== 'closed') || given.solution === 'delivered') return;
		expect(obstacleBetween(from, to, given)).not.toBeNull();
	});

	law('nobody waits for an answer to a question that has not been delivered', (from, to, given) => {
		if (from === to || to !== 'pending_customer' || given.question === 'delivered') return;
		expect(obstacleBetween(from, to, given)).not.toBeNull();
	});

	law('whatever is in the way has a clause and both languages', (from, to, given) => {
		const found = obstacleBetween(from, to, given);
		if (found === null) return;
		expect(found.clause).toMatch(/^\d+(\.\d+)+$/);
		expect(found.text['zh-CN']).toMatch(/[一-鿿]/);
		expect(found.text['en-US']).toMatch(/^[^一-鿿]+$/);
	});

	law('asking changes nothing, and asking again gives the same answer', (from, to, given) => {
		const before = JSON.stringify(given);
		const answer = obstacleBetween(from, to, given);
		expect(obstacleBetween(from, to, given)).toEqual(answer);
		expect(JSON.stringify(given)).toBe(before);
	});
});
