import { describe, expect, it } from 'vitest';
import type { Setup } from '../../../extensions/agreement-desk/src/desk/health/describe-setup.ts';
import { ok, inOneSentence, wrong } from '../../../extensions/agreement-desk/src/desk/health/health-check.ts';
import { text } from '../../../extensions/agreement-desk/src/domain/localized-text.ts';
import { noteOfPage } from '../../../extensions/agreement-desk/src/module/page-notes.ts';
import { navigation } from '../../../extensions/agreement-desk/src/module/navigation.ts';
import { installedFacts } from '../../../extensions/agreement-desk/src/module/setup/installed-facts.ts';
import { sortChecks } from '../../../extensions/agreement-desk/src/module/setup/sorted-checks.ts';
import { sampleColleagues } from '../../../schema/seed/sample/people.ts';
import { collections } from '../../../schema/collections/index.ts';
import { goesWith } from '../../../extensions/agreement-desk/src/store/sample-rows.ts';
import { readLogins } from '../../../scripts/demo/logins.ts';

const said = text('句', 'sentence');

describe('checks', () => {
	it('are shown by weight, those that are fine apart', () => {
		const checks = [
			ok('a', said),
			wrong('b', 'warning', { text: said }),
			wrong('c', 'danger', { text: said }),
			wrong('d', 'warning', { text: said }),
		];
		const { open, passed } = sortChecks(checks);
		expect(open.map(({ key }) => key)).toEqual(['c', 'b', 'd']);
		expect(passed.map(({ key }) => key)).toEqual(['a']);
	});

	it('are told with their remedy in one sentence', () => {
		const remedy = text('请做', 'do it');
		expect(inOneSentence(wrong('a', 'danger', { text: said, remedy }))).toEqual(
			text('句：请做', 'sentence: do it'),
		);
		expect(inOneSentence(wrong('a', 'danger', { text: said }))).toEqual(said);
	});
});

describe('what is installed', () => {
	const setup = {
		installation: {
			...{ desk: '0.1.0', directus: '12.4.0', node: '22.1.0', licence: 'none' },
			migrations: { done: 3, known: 4, pending: ['indexes'] },
			collections: { ours: 19, others: 2 },
			database: { kind: 'SQLite', version: '3.1' },
		},
		settings: {
			...{ websockets: true, redis: false, cache: false, mail: null, public_url: '', key: 'SECRET' },
			timezone: 'UTC',
		},
		flows: 2,
	} as const;
	const facts = (licence: Parameters<typeof installedFacts>[1], change: object = {}) =>
		installedFacts({ ...setup, ...change } as unknown as Setup, licence).map(({ name, value, note }) => [
			name['en-US'],
			typeof value === 'string' ? value : value['en-US'],
			...(note ? [note['en-US']] : []),
		]);

	it('on Core is told with its limits', () => {
		const entitlements = { seats: { limit: 3 }, collections: { limit: 25 }, flows: { limit: -1 } };
		const usage = { seats: 3, collections: 21, flows: 2 };
		expect(facts({ name: 'Core', entitlements, usage })).toEqual(
			expect.arrayContaining([
				['Licence', 'None (Core)'],
				['Migrations', '3 of 4 done', 'Pending: indexes'],
				['Collections', '19 of the desk, 2 others', '21 used of 25'],
				['Seats in the studio', '3 used of 3'],
				['Active flows', '2 used, no limit'],
				['Mail server', 'Not set'],
			]),
		);
	});

	it('on Directus 11 has none', () => {
		const installation = { ...setup.installation, licence: null };
		const told = facts(null, { installation });
		expect(told).toEqual(
			expect.arrayContaining([
				['Licence', 'This release has no licence limits'],
				['Active flows', '2'],
			]),
		);
		expect(told.map(([name]) => name)).not.toContain('Seats in the studio');
	});
});

it('every page of the desk says what it is for', () => {
	for (const { path } of navigation) expect(noteOfPage(`/desk/${path}`), path).not.toBeNull();
	expect(noteOfPage('/desk')).toEqual(noteOfPage('/desk/'));
	expect(noteOfPage('/desk/tickets/abc')).toEqual(noteOfPage('/desk/tickets'));
});

describe('the sample data', () => {
	it('have the colleagues whose logins the demo prints', () => {
		const emails = Object.values(readLogins()).map(({ email }) => email);
		for (const { email } of sampleColleagues) expect(emails).toContain(email);
	});

	it('know of every collection whose rows are about one ticket', () => {
		const ofTicket = collections.flatMap(({ collection, fields }) =>
			fields['ticket']?.references?.collection === 'desk_tickets' ? [collection] : [],
		);
		const known = goesWith.filter(({ of }) => of === 'desk_tickets').map(({ collection }) => collection);
		expect(known.toSorted()).toEqual(ofTicket.toSorted());
	});
});
