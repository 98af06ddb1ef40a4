import { describe, expect, it } from 'vitest';
import { untakenEscalation } from '../../../extensions/agreement-desk/src/desk/untaken-escalation.ts';
import type { EventKind } from '../../../extensions/agreement-desk/src/domain/vocabulary.ts';

const nobody = { assignee: null };
const told = (kind: EventKind, data: unknown) => ({
	...{ ticket: 't', kind, data, occurredAt: 0, recordedAt: 0, actor: null },
});
const toExperts = told('escalated', { to_team: 'experts', to: null });
const climbed = told('escalated', { level: 1 });
const taken = told('assigned', { to: 'somebody' });
const back = told('assigned', { to: null });

describe('an escalation that nobody has taken', () => {
	it.each([
		['after none', nobody, [], null],
		['to a team', nobody, [toExperts], 'experts'],
		['to a team, and somebody has it', { assignee: 'somebody' }, [toExperts], null],
		['to somebody of a team', nobody, [told('escalated', { to_team: 'experts', to: 'somebody' })], null],
		['by the ladder', nobody, [climbed], null],
		['to a team, before the ladder', nobody, [toExperts, climbed], 'experts'],
		['to a team that took it and gave it back', nobody, [toExperts, taken, back], null],
		['to a team, of a ticket that was given back', nobody, [taken, toExperts, back], 'experts'],
		['once more, after it was taken', nobody, [toExperts, taken, toExperts], 'experts'],
		['of no shape that is known', nobody, [told('escalated', null), told('escalated', { to_team: 5 })], null],
	])('%s', (_what, ticket, history, team) => {
		expect(untakenEscalation(ticket, history)).toBe(team);
	});
});
