import type { LadderStep } from './escalation-ladder.ts';

const methods: LadderStep['methods'] = ['in_app', 'email'];

/**
 * What a new agreement starts with: the team leads at 80 %, the managers at 100 %, and the customer's named contact
 * with them at 200 % or at the second breach on one ticket. What is urgent climbs earlier: 50 % and 80 %.
 */
export const defaultLadder: readonly LadderStep[] = [
	{ at_percent: 50, applies_to: 'urgent', level: 1, notify: ['assignee', 'team_lead'], methods },
	{ at_percent: 80, applies_to: 'not_urgent', level: 1, notify: ['assignee', 'team_lead'], methods },
	{ at_percent: 80, applies_to: 'urgent', level: 2, notify: ['assignee', 'manager'], methods },
	{ at_percent: 100, level: 2, notify: ['assignee', 'manager'], methods },
	{ at_percent: 200, level: 3, notify: ['manager', 'named_contact'], methods },
	{ trigger: 'second_breach', level: 3, notify: ['manager', 'named_contact'], methods },
];

/**
 * What a version means that names no ladder: that with which the first releases began. Frozen versions hold their
 * hash by it, so it never changes.
 */
export const unwrittenLadder: readonly LadderStep[] = [
	{ at_percent: 80, level: 0, notify: ['assignee'], methods },
	{ at_percent: 100, level: 1, notify: ['assignee', 'team_lead'], methods },
];
