import { expect, it } from 'vitest';
import {
	defaultLadder,
	unwrittenLadder,
} from '../../../../extensions/agreement-desk/src/domain/agreement/default-ladder.ts';
import type { LadderStep } from '../../../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';
import { outOfReach } from '../../../../extensions/agreement-desk/src/domain/agreement/ladder-reach.ts';

it.each<[LadderStep['notify'], LadderStep['methods'], string | null]>([
	[['manager'], [], 'manager'],
	[['manager'], ['wecom', 'webhook', 'flow'], 'manager'],
	[['assignee', 'named_contact'], ['in_app'], 'named_contact'],
	[['on_duty', 'team_lead'], ['sms'], null],
	[['named_contact'], ['sms'], null],
	[['bot'], [], null],
	[[], [], null],
])('of %j by %j, %s is out of reach', (notify, methods, role) => {
	expect(outOfReach({ notify, methods })?.role ?? null).toBe(role);
});

it('leaves nobody out of the ladders that are built in', () => {
	expect([...defaultLadder, ...unwrittenLadder].map(outOfReach)).toEqual(
		[...defaultLadder, ...unwrittenLadder].map(() => null),
	);
});
