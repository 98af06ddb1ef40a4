import type { LocalizedText } from '../../domain/localized-text.ts';

/** A key, or two one after the other, and what it does. */
export interface Shortcut {
	/** As `KeyboardEvent.key` says it; two for a sequence such as `g` `t`. `Mod` before a key is Ctrl, or ⌘ on a Mac. */
	readonly keys: readonly string[];
	readonly does: LocalizedText;
	/** Absent where a part of the page acts on it by itself, such as a grid on its arrows: then it is listed alone. */
	readonly run?: () => unknown;
	/** Also while somebody types. */
	readonly whileTyping?: boolean;
}

interface Pressed {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly metaKey: boolean;
	readonly altKey: boolean;
}

/** What a key press is called in `keys`; null for one that belongs to the browser. */
export function nameOfKey({ key, ctrlKey, metaKey, altKey }: Pressed): string | null {
	if (altKey) return null;
	return ctrlKey || metaKey ? `Mod+${key}` : key;
}

/** Two keys of a sequence are this close (ms). */
const sequenceMs = 1_200;

export interface Before {
	readonly name: string;
	/** Epoch ms. */
	readonly at: number;
}

/** What this press sets off, given the one before it. The later registered wins: it is of the page on top. */
export function shortcutFor(
	shortcuts: readonly Shortcut[],
	{ name, at, before, typing }: { name: string; at: number; before: Before | null; typing: boolean },
): Shortcut | undefined {
	const usable = shortcuts.filter(({ whileTyping, run }) => run && (!typing || whileTyping === true));
	const recent = before && at - before.at <= sequenceMs ? before.name : null;
	return (
		usable.findLast(
			({ keys: [first, second] }) => second !== undefined && first === recent && second === name,
		) ?? usable.findLast(({ keys: [first, second] }) => second === undefined && first === name)
	);
}
