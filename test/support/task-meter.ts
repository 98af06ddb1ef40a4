import { appendFile, mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';

const folder = resolve(import.meta.dirname, '../../test-results');

export interface Measured {
	readonly task: string;
	/** Presses of a mouse button. */
	readonly clicks: number;
	/** Keys pressed outside of text that is typed: shortcuts, Enter, arrows. */
	readonly keys: number;
	/** Fields into which something was typed. */
	readonly fields: number;
	/** From the first act until the result is seen, as fast as a machine clicks. */
	readonly seconds: number;
}

interface Counts {
	clicks: number;
	keys: number;
	fields: number;
}

/** Pages that count already, with what they have counted since the last task began. */
const counting = new WeakMap<Page, Counts>();

/**
 * What a task costs whoever does it. Counted in the page, so that only what really happened counts; added to
 * test-results/tasks.jsonl, from which docs/tasks.md is written.
 */
export async function measureTask(
	page: Page,
	{ task, host }: { task: string; host: string },
	work: () => Promise<void>,
): Promise<Measured> {
	const counts = await countsOf(page);
	Object.assign(counts, { clicks: 0, keys: 0, fields: 0 });
	const start = performance.now();
	await work();
	const seconds = Math.round((performance.now() - start) / 100) / 10;
	const measured = { task, ...counts, seconds };
	await mkdir(folder, { recursive: true });
	await appendFile(resolve(folder, 'tasks.jsonl'), `${JSON.stringify({ host, ...measured })}\n`);
	return measured;
}

async function countsOf(page: Page): Promise<Counts> {
	const known = counting.get(page);
	if (known) return known;
	const counts = { clicks: 0, keys: 0, fields: 0 };
	counting.set(page, counts);
	await page.exposeFunction('deskTaskNote', (what: keyof Counts) => void (counts[what] += 1));
	// now, and again wherever the page goes
	await page.addInitScript(countActs);
	await page.evaluate(countActs);
	return counts;
}

/** Runs in the page. */
function countActs() {
	const browser = globalThis as unknown as {
		deskTaskNote: (what: string) => void;
		addEventListener: (
			type: string,
			hear: (event: { isTrusted: boolean; key?: string; target: unknown }) => void,
			capture: true,
		) => void;
	};
	const note = (what: string) => browser.deskTaskNote(what);
	let field: unknown = null;
	browser.addEventListener('pointerdown', ({ isTrusted }) => isTrusted && note('clicks'), true);
	browser.addEventListener(
		'keydown',
		({ isTrusted, key = '', target }) => {
			const { tagName = '', isContentEditable = false } = target as {
				tagName?: string;
				isContentEditable?: boolean;
			};
			const types = isContentEditable || tagName === 'INPUT' || tagName === 'TEXTAREA';
			if (isTrusted && !(types && key.length === 1)) note('keys');
		},
		true,
	);
	browser.addEventListener(
		'input',
		({ target }) => {
			if (target === field) return;
			field = target;
			note('fields');
		},
		true,
	);
}
