import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../../../../../extensions/agreement-desk/src/domain/agreement/clauses/template.ts';
import {
	findOutsideQuotes,
	matchTemplate,
} from '../../../../../../extensions/agreement-desk/src/domain/agreement/reading/own-form/match-template.ts';

/** What stands in the slots of a text, for each way in which it can have been written by a template. */
const match = (template: string, text: string) =>
	matchTemplate(parseTemplate(template), text).map((slots) => slots.map((slot) => slot.text));

const two = '{{provider.name}} to {{customer.name}}.';

describe('a text and the template it may have been written by', () => {
	it.each([
		['nothing to fill in', 'As agreed.', 'As agreed.', [[]]],
		['other words', 'As agreed.', 'As ordered.', []],
		['less than all words', 'As agreed.', 'As', []],
		['words left over', 'As agreed.', 'As agreed. And more.', []],
		['a slot at the end', 'to {{customer.name}}', 'to Contoso Ltd.', [['Contoso Ltd.']]],
		['two slots', two, 'Acme to Contoso.', [['Acme', 'Contoso']]],
		['the words of the end missing', two, 'Acme to Contoso', []],
		['the words between missing', two, 'Acme and Contoso.', []],
		['the words of the beginning missing', 'to {{customer.name}}', 'Contoso', []],
		['a first slot that ends where the next words first stand', two, 'A to B to C.', [['A', 'B to C']]],
		['a last slot that has the last words in it', two, 'A to B.C.', [['A', 'B.C']]],
		['words between in quotes', two, '“A to B” to C.', [['“A to B”', 'C']]],
		['a quote that is never closed', two, '“A to B.', [['“A', 'B']]],
		['words that would have to serve twice', 'from{{customer.name}}mm', 'fromm', []],
		['nothing in a slot', '<{{customer.name}}>', '<>', [['']]],
	])('%s', (_, template, text, expected) => {
		expect(match(template, text)).toEqual(expected);
	});

	it('are matched by the key of each slot', () => {
		expect(matchTemplate(parseTemplate(two), 'A to B.')).toEqual([
			[
				{ key: 'provider.name', text: 'A' },
				{ key: 'customer.name', text: 'B' },
			],
		]);
	});
});

describe('a choice of a template', () => {
	it.each([
		['its first wording', 'by [[phone|mail]] only', 'by phone only', [[]]],
		['its second wording', 'by [[phone|mail]] only', 'by mail only', [[]]],
		['none of its wordings', 'by [[phone|mail]] only', 'by fax only', []],
		['nothing, where it may be left out', 'by phone[[ (paid)|]].', 'by phone.', [[]]],
		['a wording with a slot', 'x[[ ({{provider.uscc}})|]] y', 'x (123) y', [['123']]],
		['several, each made by itself', '[[a|b]] [[c|d]]', 'b c', [[]]],
		[
			'words around it: with them it ends a slot',
			'{{provider.name}}[[ and| or]] else to {{customer.name}}',
			'A and B or else to C',
			[['A and B', 'C']],
		],
		['a text of two readings', '{{provider.name}}[[ Ltd|]]', 'A Ltd', [['A'], ['A Ltd']]],
	])('can be %s', (_, template, text, expected) => {
		expect(match(template, text)).toEqual(expected);
	});
});

describe('words outside quotes', () => {
	it.each([
		['from the place on', 'a, b, c', ', ', 2, 4],
		['at the place itself', 'a, b', ', ', 1, 1],
		['after a quote', '“a, b”, c', ', ', 0, 6],
		['nowhere', 'a b', ', ', 0, null],
		['nowhere but in a quote', '“a, b”', ', ', 0, null],
	])('stand %s', (_, text, words, start, expected) => {
		expect(findOutsideQuotes(text, words, start)).toBe(expected);
	});
});
