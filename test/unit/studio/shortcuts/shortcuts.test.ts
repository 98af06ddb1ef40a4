import { describe, expect, it } from 'vitest';
import { text } from '../../../../extensions/agreement-desk/src/domain/localized-text.ts';
import {
	nameOfKey,
	shortcutFor,
	type Shortcut,
} from '../../../../extensions/agreement-desk/src/studio/shortcuts/shortcuts.ts';

const shortcut = (name: string, keys: string[], whileTyping = false): Shortcut & { name: string } => ({
	...{ name, keys, whileTyping, does: text(name, name), run: () => undefined },
});
const plain = { ctrlKey: false, metaKey: false, altKey: false };
const calm = { at: 10_000, before: null, typing: false };

describe('a key', () => {
	it.each([
		[{ key: 'g', ...plain }, 'g'],
		[{ key: '?', ...plain }, '?'],
		[{ key: 'Enter', ...plain, ctrlKey: true }, 'Mod+Enter'],
		[{ key: 'k', ...plain, metaKey: true }, 'Mod+k'],
		[{ key: 'f', ...plain, altKey: true }, null],
	])('%j is called %j', (pressed, name) => {
		expect(nameOfKey(pressed)).toBe(name);
	});
});

describe('a press', () => {
	const single = shortcut('single', ['t']);
	const sequence = shortcut('sequence', ['g', 't']);
	const send = shortcut('send', ['Mod+Enter'], true);
	const all = [single, sequence, send];

	it('sets off the key by itself', () => {
		expect(shortcutFor(all, { ...calm, name: 't' })).toBe(single);
		expect(shortcutFor(all, { ...calm, name: 'x' })).toBeUndefined();
	});

	it('soon after another one sets off the sequence before the single key', () => {
		const before = { name: 'g', at: 9_000 };
		expect(shortcutFor(all, { ...calm, name: 't', before })).toBe(sequence);
		expect(shortcutFor(all, { ...calm, name: 't', before: { name: 'g', at: 8_799 } })).toBe(single);
	});

	it('while somebody types sets off only what is meant for it', () => {
		expect(shortcutFor(all, { ...calm, name: 't', typing: true })).toBeUndefined();
		expect(shortcutFor(all, { ...calm, name: 'Mod+Enter', typing: true })).toBe(send);
	});

	it('belongs to the page on top', () => {
		const later = shortcut('later', ['t']);
		expect(shortcutFor([...all, later], { ...calm, name: 't' })).toBe(later);
	});
});
