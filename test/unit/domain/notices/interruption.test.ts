import { describe, expect, it } from 'vitest';
import {
	interruptionAt,
	isAlwaysTaken,
	type CertainNotice,
} from '../../../../extensions/agreement-desk/src/domain/notices/interruption.ts';

const suspension: CertainNotice = {
	id: 's',
	number: 'N-1',
	kind: 'suspension',
	code: 'KF-1',
	takesEffectAt: 100,
	endsAt: null,
	endedAt: null,
	resumes: null,
};
const resumption: CertainNotice = {
	...suspension,
	id: 'r',
	kind: 'resumption',
	takesEffectAt: 200,
	resumes: 's',
};
const termination: CertainNotice = { ...suspension, id: 't', kind: 'termination', takesEffectAt: 150 };

describe('the service', () => {
	it.each([
		['before the suspension', [suspension], 'KF-1', 99, null],
		['from its instant on', [suspension], 'KF-1', 100, 's'],
		['under another agreement', [suspension], 'KF-2', 100, null],
		['until just before it is resumed', [suspension, resumption], 'KF-1', 199, 's'],
		['once it is resumed', [suspension, resumption], 'KF-1', 200, null],
		['once a suspension with an end is over', [{ ...suspension, endsAt: 120 }], 'KF-1', 120, null],
		['before that', [{ ...suspension, endsAt: 120 }], 'KF-1', 119, 's'],
		[
			'with a second suspension that nobody ended',
			[suspension, resumption, { ...suspension, id: 's2' }],
			'KF-1',
			300,
			's2',
		],
		['suspended and then ended', [suspension, termination], 'KF-1', 160, 't'],
		['ended, whatever is said of an end of that', [{ ...termination, endsAt: 170 }], 'KF-1', 180, 't'],
		['where no agreement is in force any more', [termination], null, 160, 't'],
		['where none is in force, and one was only suspended', [suspension], null, 160, null],
	] as const)('%s', (_when, notices, code, at, expected) => {
		expect(interruptionAt(notices, { code, at })?.id ?? null).toBe(expected);
	});
});

it('is always open for complaints and for what people ask about their data', () => {
	expect(isAlwaysTaken('complaint')).toBe(true);
	expect(isAlwaysTaken('privacy_request')).toBe(true);
	expect(isAlwaysTaken('service_request')).toBe(false);
	expect(isAlwaysTaken(null)).toBe(false);
});
