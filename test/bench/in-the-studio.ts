import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../harness/chromium.ts';
import { directus11, directus12 } from '../harness/hosts.ts';
import { startInstance, type Instance } from '../harness/instance.ts';
import { quantile } from '../support/quantile.ts';

/** The options of the command line that say where a bench of the studio runs; each bench adds its own. */
export const whereOptions = {
	database: { type: 'string', default: 'sqlite' },
	host: { type: 'string', default: '12' },
} as const;

/** Measures in a browser with an instance of its own, and ends the process: sockets of the browser outlive it. */
export async function inTheStudio(
	{ database, host }: { database: string; host: string },
	measure: (instance: Instance, browser: Browser) => Promise<void>,
): Promise<never> {
	const instance = await startInstance({
		host: host === '11' ? directus11 : directus12,
		database: database === 'postgres' ? 'postgres' : 'sqlite',
		...{ extension: true, name: 'bench' },
		env: { WEBSOCKETS_ENABLED: 'true' },
	});
	const browser = await launchChromium();
	try {
		await measure(instance, browser);
	} finally {
		await browser.close();
		await instance.stop();
	}
	process.exit(0);
}

export function tell(what: string, figures: readonly number[]): void {
	const at = (share: number) => quantile([...figures], share).toFixed(1);
	console.log(what, `median ${at(0.5)}  p95 ${at(0.95)}  worst ${Math.max(...figures).toFixed(1)}`);
}

export function tellFrames(what: string, frames: readonly number[]): void {
	tell(`${what}: frame (ms)`, frames);
	console.log(`${what}: over 50 ms`, frames.filter((ms) => ms > 50).length, 'of', frames.length);
}

/** Runs in the page, as text: what it speaks of is not known here. */
export const nextFrame = 'new Promise((seen) => requestAnimationFrame(seen))';

/** The frames of the page (ms each) while something is done. */
export async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<number[]> {
	const frames = page.evaluate<number[]>(`(async () => {
		window.benchIsOver = false;
		const found = [];
		for (let before = performance.now(); !window.benchIsOver; ) {
			await ${nextFrame};
			const now = performance.now();
			found.push(now - before);
			before = now;
		}
		return found;
	})()`);
	const [found] = await Promise.all([
		frames,
		work().finally(() => page.evaluate('window.benchIsOver = true')),
	]);
	return found;
}

/** The frames (ms each) while somebody drags the scroll bar through all of what `selector` names. */
export function framesOfDrag(page: Page, selector: string, steps: number): Promise<number[]> {
	return page.evaluate<number[]>(`(async () => {
		const pane = document.querySelector('${selector}');
		const frames = [];
		let before = performance.now();
		for (let step = 0; step <= ${steps}; step += 1) {
			pane.scrollTop = ((pane.scrollHeight - pane.clientHeight) * step) / ${steps};
			await ${nextFrame};
			const now = performance.now();
			frames.push(now - before);
			before = now;
		}
		return frames;
	})()`);
}

/** MB in use after a collection. */
export async function heapOf(page: Page): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize / 1e6;
}
