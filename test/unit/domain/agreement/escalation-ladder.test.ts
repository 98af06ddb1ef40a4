import { describe, expect, it } from 'vitest';
import {
	defaultLadder,
	unwrittenLadder,
} from '../../../../extensions/agreement-desk/src/domain/agreement/default-ladder.ts';
import { ladderSchema } from '../../../../extensions/agreement-desk/src/domain/agreement/escalation-ladder.ts';
import { ladderOf } from '../../../../extensions/agreement-desk/src/domain/agreement/ladder-of.ts';
import { stepKey } from '../../../../extensions/agreement-desk/src/domain/agreement/ladder-step-key.ts';

const step = { at_percent: 80, level: 0, notify: ['assignee'], methods: ['email'] };

describe('a ladder', () => {
	it('is put in order', () => {
		const ladder = [200, 50, 100].map((at_percent) => ({ ...step, at_percent }));
		expect(ladderSchema.parse(ladder).map(({ at_percent }) => at_percent)).toEqual([50, 100, 200]);
	});

	it.each([
		['no step', []],
		['a step that tells nobody', [{ ...step, notify: [], methods: [] }]],
		['the first and the last percent', [1, 1000].map((at_percent) => ({ ...step, at_percent }))],
		['twenty steps', Array.from({ length: 20 }, (_, i) => ({ ...step, at_percent: 10 + i }))],
	])('may have %s', (_, ladder) => {
		expect(ladderSchema.safeParse(ladder).success).toBe(true);
	});

	it.each<[unknown, string]>([
		[step, 'must be a list of steps'],
		[Array.from({ length: 21 }, (_, i) => ({ ...step, at_percent: 10 + i })), 'must have at most 20 steps'],
		[[step, step], 'names the same trigger twice'],
		[[80], 'must be {trigger, at_percent or minutes, level, notify, methods}'],
		[[{ ...step, colour: 'red' }], 'has no field colour'],
		[[{ level: 0, notify: [], methods: [] }], 'is required'],
		[[{ ...step, trigger: 'before_due' }], 'is required for before_due'],
		[[{ ...step, trigger: 'unaccepted', minutes: 5, level: 1 }], 'must be 2 or 3 for unaccepted'],
		[[{ ...step, trigger: 'after_due', minutes: 0 }], 'must be 1 to 525600'],
		[[{ ...step, notify: ['bot'] }], 'is required where a bot is told'],
		[[{ ...step, flow: 'mine' }], 'must be the id of a Flow'],
		[[{ ...step, at_percent: '80' }], 'must be a number'],
		[[{ ...step, at_percent: 80.5 }], 'must be a whole number'],
		[[{ ...step, at_percent: 0 }], 'must be 1 to 1000'],
		[[{ ...step, level: 4 }], 'must be 0 to 3'],
		[[{ ...step, notify: 'assignee' }], 'must be a list'],
		[[{ ...step, methods: 'email' }], 'must be a list'],
		[
			[{ ...step, notify: ['ceo'] }],
			'must be one of assignee, team_lead, manager, named_contact, on_duty, bot',
		],
		[
			[{ ...step, methods: ['fax'] }],
			'must be one of email, in_app, sms, wecom, dingtalk, feishu, webhook, flow',
		],
	])('%j: %s', (ladder, sentence) => {
		expect(ladderSchema.safeParse(ladder).error?.issues.map(({ message }) => message)).toEqual([sentence]);
	});

	it.each([
		['two steps at the same percent', [step, { ...step, level: 1 }]],
		['twenty-one steps', Array.from({ length: 21 }, (_, i) => ({ ...step, at_percent: 10 + i }))],
		['a step at nothing', [{ ...step, at_percent: 0 }]],
		['a step beyond ten times the target', [{ ...step, at_percent: 1001 }]],
		['half a percent', [{ ...step, at_percent: 80.5 }]],
		['a percent as text', [{ ...step, at_percent: '80' }]],
		['a level above three', [{ ...step, level: 4 }]],
		['a level below zero', [{ ...step, level: -1 }]],
		['an unknown role', [{ ...step, notify: ['ceo'] }]],
		['an unknown method', [{ ...step, methods: ['fax'] }]],
		['a misspelt key', [{ ...step, methodes: [] }]],
		['a missing key', [{ at_percent: 80, level: 0, notify: [] }]],
		['a step that overrides nothing in particular', [{ ...step, overrides: true }]],
		['a step that overrides for no clause', [{ ...step, overrides: true, clauses: [], metrics: null }]],
		['no list at all', step],
	])('cannot have %s', (_, ladder) => {
		expect(ladderSchema.safeParse(ladder).success).toBe(false);
	});
});

describe('steps that override the others', () => {
	const general = { ...step, at_percent: 80 } as const;
	const own = { ...step, at_percent: 60, clauses: ['2.2'], overrides: true };
	const ladder = ladderSchema.parse([general, { ...own, applies_to: 'urgent' }, { ...own, at_percent: 90 }]);
	const sharesOf = (clause: string, urgent = false) =>
		ladderOf(
			{ clause, key: clause, slot: clause, metric: 'general_progress', ladder: null },
			{ ladder, urgent },
		).map(({ at_percent }) => at_percent);

	it('are all that their clauses climb, and leave other clauses alone', () => {
		expect(sharesOf('2.2.1')).toEqual([90]);
		expect(sharesOf('2.2.1', true)).toEqual([60, 90]);
		expect(sharesOf('2.1.2')).toEqual([80]);
	});
});

describe('a step of the first releases', () => {
	it('is kept letter for letter, so that the hash of its version stays what it was', () => {
		expect(JSON.stringify(ladderSchema.parse(unwrittenLadder))).toBe(
			'[{"at_percent":80,"level":0,"notify":["assignee"],"methods":["in_app","email"]},' +
				'{"at_percent":100,"level":1,"notify":["assignee","team_lead"],"methods":["in_app","email"]}]',
		);
	});

	it('is called by its percent, as in the keys of notifications that were sent', () => {
		expect(unwrittenLadder.map(stepKey)).toEqual(['80', '100']);
	});
});

describe('what a form sends', () => {
	it('says nothing more by empty cells and usual answers', () => {
		const given = {
			...step,
			...{ trigger: 'percent', minutes: 30, applies_to: 'all', clauses: [], metrics: null, hours: 'timer' },
			...{ bot: null, reassign: null, raise_severity: false, flag: null, flow: null, overrides: false },
		};
		expect(ladderSchema.parse([given])).toEqual([step]);
	});

	it('keeps what was chosen', () => {
		const given = {
			trigger: 'after_due',
			minutes: 60,
			applies_to: 'urgent',
			clauses: ['2.2'],
			metrics: ['eta_kept'],
			overrides: true,
			level: 2,
			hours: 'business',
			notify: ['on_duty', 'bot'],
			bot: 'ops-wecom',
			methods: ['sms'],
			reassign: 'on_duty',
			raise_severity: true,
			flag: true,
			flow: '0190a3c2-7f6f-7e3a-9b51-0d6a5d0c1111',
		};
		expect(ladderSchema.parse([given])).toEqual([given]);
	});

	it('may name one share for urgent tickets and for the others, and several levels that nobody accepts', () => {
		const ladder = [
			{ ...step, applies_to: 'urgent' },
			{ ...step, applies_to: 'not_urgent' },
			{ ...step, clauses: ['2.2.3'] },
			{ ...step, metrics: ['registration'] },
			...[2, 3].map((level) => ({ trigger: 'unaccepted', minutes: 30, level, notify: [], methods: [] })),
		];
		const keys = ladderSchema.parse(ladder).map(stepKey);
		expect(new Set(keys).size).toBe(6);
		// with the ids of a timer and of a user it has to fit a key of 255 characters
		expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(100);
	});
});

it('starts with the team lead at 80 %, the manager at 100 % and the top beyond, earlier for what is urgent', () => {
	expect(ladderSchema.parse(defaultLadder)).toEqual(defaultLadder);
	expect(
		defaultLadder.map((one) => [one.trigger ?? one.at_percent, one.applies_to ?? 'all', one.level]),
	).toEqual([
		[50, 'urgent', 1],
		[80, 'not_urgent', 1],
		[80, 'urgent', 2],
		[100, 'all', 2],
		[200, 'all', 3],
		['second_breach', 'all', 3],
	]);
	expect(defaultLadder.map(({ notify }) => notify.at(-1))).toEqual([
		'team_lead',
		'team_lead',
		'manager',
		'manager',
		'named_contact',
		'named_contact',
	]);
});
