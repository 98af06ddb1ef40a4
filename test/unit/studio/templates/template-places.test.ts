import { describe, expect, it } from 'vitest';
import { snippetOf } from '../../../../extensions/agreement-desk/src/module/templates/snippet.ts';
import {
	lineOf,
	type TemplateRow,
} from '../../../../extensions/agreement-desk/src/module/templates/template.ts';
import {
	needsSomebody,
	placesOf,
} from '../../../../extensions/agreement-desk/src/module/templates/template-places.ts';

const row = (changes: Partial<TemplateRow> = {}): TemplateRow => ({
	id: 'a',
	event: 'acknowledgement',
	method: 'email',
	language: 'zh-CN',
	organization: null,
	enabled: true,
	last_error: null,
	...changes,
});
const stateOf = (rows: readonly TemplateRow[], language: 'zh-CN' | 'en-US') =>
	placesOf(rows)
		.find(({ event }) => event === 'acknowledgement')
		?.places.find((place) => place.method === 'email' && place.language === language);

describe('the places for texts', () => {
	it.each([
		['nobody wrote one', [], 'built_in', 'built_in'],
		['one language alone', [row()], 'own', 'gap'],
		['both', [row(), row({ id: 'b', language: 'en-US' })], 'own', 'own'],
		['broken', [row({ last_error: 'x' })], 'broken', 'gap'],
		['off', [row({ enabled: false })], 'off', 'built_in'],
		['for one customer', [row({ organization: { id: 'o', name: 'O' } })], 'built_in', 'built_in'],
	] as const)('%s', (_what, rows, chinese, english) => {
		expect(stateOf(rows, 'zh-CN')?.state).toBe(chinese);
		expect(stateOf(rows, 'en-US')?.state).toBe(english);
	});

	it('need somebody where one is broken or missing', () => {
		const broken = stateOf([row({ organization: { id: 'o', name: 'O' }, last_error: 'x' })], 'zh-CN');
		expect(broken && needsSomebody(broken)).toBe(true);
		const fine = stateOf([], 'zh-CN');
		expect(fine && needsSomebody(fine)).toBe(false);
	});

	it('are there for every event, in both languages', () => {
		for (const { places } of placesOf([])) expect(places.length).toBeGreaterThan(0);
	});
});

describe('helping to write one', () => {
	it.each([
		[{ name: 'ticket.number', kind: 'words' }, '{{ ticket.number }}'],
		[{ name: 'notice.ended', kind: 'flag' }, '{% if notice.ended %}{% endif %}'],
	] as const)('%j is put in as %s', (variable, snippet) => expect(snippetOf(variable)).toBe(snippet));
	it('puts a list in as a loop', () => {
		const label = { 'zh-CN': '', 'en-US': '' };
		const fields = [{ name: 'metric', kind: 'words', label, sample: null }] as const;
		expect(snippetOf({ name: 'promises', kind: 'list', fields })).toBe(
			'{% for promise in promises %}{{ promise.metric }}\n{% endfor %}',
		);
	});
	it.each([
		['line 3, column 5: there is no variable', 3],
		['cannot be filled: unexpected token, line:12, col:1', 12],
		['is needed', null],
	])('%s names the line %s', (words, line) =>
		expect(lineOf({ field: 'body', text: { 'zh-CN': '', 'en-US': words } })).toBe(line),
	);
});
