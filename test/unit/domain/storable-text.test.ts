import { expect, it } from 'vitest';
import { isStorable } from '../../../extensions/agreement-desk/src/domain/storable-text.ts';

it.each<[string, boolean]>([
	['', true],
	['元旦 😀\n', true],
	['a\0b', false],
	['\uD83D', false],
	['\uDE00 first', false],
	['\uD83D\0', false],
])('%j can be stored: %s', (text, storable) => {
	expect(isStorable(text)).toBe(storable);
});
