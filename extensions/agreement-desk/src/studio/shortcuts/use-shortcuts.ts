import { onScopeDispose, shallowReactive } from 'vue';
import { nameOfKey, shortcutFor, type Before, type Shortcut } from './shortcuts.ts';

/** All that hold at present, of every component on the page. */
export const activeShortcuts = shallowReactive<Shortcut[]>([]);

let before: Before | null = null;

/** Keys that hold as long as the component is there. They are listed on the `?` sheet. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
	if (activeShortcuts.length === 0) document.addEventListener('keydown', press);
	activeShortcuts.push(...shortcuts);
	onScopeDispose(() => {
		for (const shortcut of shortcuts) activeShortcuts.splice(activeShortcuts.indexOf(shortcut), 1);
		if (activeShortcuts.length === 0) document.removeEventListener('keydown', press);
	});
}

function press(event: KeyboardEvent) {
	const name = nameOfKey(event);
	// a key that is composed into a Chinese character is none
	if (name === null || event.isComposing || isTaken(event) || isModifier(event.key)) return;
	const at = event.timeStamp;
	const shortcut = shortcutFor(activeShortcuts, { name, at, before, typing: isTyping(event.target) });
	before = { name, at };
	if (!shortcut?.run) return;
	event.preventDefault();
	before = null;
	shortcut.run();
}

/**
 * Whether somebody else has used this press. Every dialog of the studio claims Ctrl+Enter for itself, also one that is
 * closed, so that a claim counts for it only where the press came from a dialog.
 */
function isTaken({ defaultPrevented, target, key, ctrlKey, metaKey }: KeyboardEvent): boolean {
	if (!defaultPrevented) return false;
	const isForDialogs = key === 'Enter' && (ctrlKey || metaKey);
	return !isForDialogs || (target instanceof Element && target.closest('#dialog-outlet') !== null);
}

function isModifier(key: string): boolean {
	return ['Control', 'Meta', 'Shift', 'Alt'].includes(key);
}

function isTyping(target: EventTarget | null): boolean {
	if (!(target instanceof HTMLElement)) return false;
	return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}
