import { describe, expect, it } from 'vitest';
import { checkPayload } from '../../../extensions/agreement-desk/src/desk/check-payload.ts';
import type { Payload } from '../../../extensions/agreement-desk/src/desk/payload.ts';
import { Refusal } from '../../../extensions/agreement-desk/src/desk/refusal.ts';
import { agreements } from '../../../schema/collections/agreements.ts';
import { contacts } from '../../../schema/collections/contacts.ts';
import { tickets } from '../../../schema/collections/tickets.ts';
import type { CollectionDefinition } from '../../../schema/define.ts';

/** The refusal in both languages, or null when there is none. */
function refusalOf(definition: CollectionDefinition, payload: Payload, isNew: boolean): string | null {
	try {
		checkPayload(definition, payload, { isNew });
		return null;
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return `${problem.kind} ${problem.text['en-US']} ${problem.text['zh-CN']}`;
	}
}

const created = (payload: Payload, definition: CollectionDefinition = tickets) =>
	refusalOf(definition, payload, true);
const changed = (payload: Payload, definition: CollectionDefinition = tickets) =>
	refusalOf(definition, payload, false);
const subject = 'Printer on fire';

describe('what a database would give back as something else', () => {
	it.each<[string, Payload]>([
		['desk_tickets.subject', { subject: 'half \ud83d of a smile' }],
		['desk_tickets.description', { subject, description: 'a\0b' }],
		['desk_tickets.checklist', { subject, checklist: [{ step: ['\udc00'] }] }],
		['desk_tickets.checklist', { subject, checklist: [{ 'a\0': true }] }],
	])('is refused: %s', (place, payload) => {
		for (const refusal of [created(payload), changed(payload)]) {
			expect(refusal).toContain('must not hold a null character, nor half of one');
			expect(refusal).toContain('不能含有空字符或残缺的字符');
			expect(refusal).toContain(place);
		}
	});

	it.each([42, true, ['x'], { a: 1 }])('is words, and nothing else, where words belong: %j', (value) => {
		expect(changed({ subject: value })).toMatch(/desk_tickets\.subject .*must be a text/);
		expect(created({ subject, description: value })).toMatch(/desk_tickets\.description .*must be a text/);
	});

	it('is not what is nested deeply, nor a whole smile', () => {
		const deep = JSON.parse(`${'['.repeat(20_000)}"😀"${']'.repeat(20_000)}`) as unknown;
		expect(changed({ subject: '😀', checklist: deep })).toBeNull();
	});
});

describe('what is required', () => {
	it.each([{}, { subject: null }, { subject: '' }, { subject: ' \n' }])(
		'a new row needs it: %j',
		(payload) => {
			expect(created(payload)).toMatch(
				/^invalid desk_tickets\.subject \(clause 2\.1\.4\): is required .*desk_tickets\.subject.*第 2\.1\.4 条.*必填/,
			);
		},
	);

	it('a change may leave it out, but not empty it', () => {
		expect(changed({})).toBeNull();
		expect(changed({ subject: '' })).toMatch(/desk_tickets\.subject .*is required/);
	});

	it('is not asked for where the column has a default', () => {
		const agreement = {
			code: 'A',
			version: '1',
			calendar: 'c',
			customer: 'o',
			effective_from: '2026-01-01T00:00:00Z',
		};
		expect(created(agreement, agreements)).toBeNull();
		expect(created({ ...agreement, status: null }, agreements)).toMatch(
			/desk_agreements\.status .*is required/,
		);
	});

	it('names the clause of the field, or else that of its collection', () => {
		const agreement = { code: 'A', version: '1', customer: 'o', effective_from: '2026-01-01T00:00:00Z' };
		expect(created(agreement, agreements)).toMatch(/desk_agreements\.calendar \(clause 2\.1\.1\)/);
		expect(created({ ...agreement, calendar: 'c', code: '' }, agreements)).toMatch(
			/desk_agreements\.code \(clause 1\.1\)/,
		);
	});
});

describe('a dropdown', () => {
	it.each(['new', 'in_progress', undefined])('takes %j, which it offers', (status) => {
		expect(created({ subject, status })).toBeNull();
	});

	it.each(['New', 'reopened', 0, true, { value: 'new' }])('refuses %j and says what there is', (status) => {
		expect(changed({ status })).toMatch(
			/^invalid desk_tickets\.status \(clause 1\.4\.2\): must be one of new, registered, .*只能是 new、registered、/,
		);
	});

	it.each([[['new']], [[]]])('of one value refuses the list %j', (status) => {
		expect(changed({ status })).toMatch(/desk_tickets\.status .*must be one of/);
	});

	it('refuses the empty text, which it does not offer', () => {
		expect(changed({ status: '' })).toMatch(/desk_tickets\.status/);
	});

	it('may be emptied where it is optional', () => {
		expect(changed({ language: null }, contacts)).toBeNull();
	});
});

it('what the engine keeps is refused before anything else', () => {
	expect(created({ number: 'CS-1' })).toMatch(/^forbidden desk_tickets\.number /);
});
