import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { failure } from './failure.mjs';
import { hostTarget, install, rootTarget } from './install.mjs';
import { takeLock } from './lock.mjs';
import { ensureNode22 } from './node22.mjs';

const POLL_MS = 500;

/**
 * Brings Node 22, installs and builds what is not there yet. Two commands at once do it one after the other.
 *
 * @param {{ root: string, progress: import('./progress.mjs').Progress, env: NodeJS.ProcessEnv, hosts: number[], built?: boolean }} input
 *   hosts are the Directus lines wanted: 11, 12; unless `built` the extension is left as it is
 * @returns {Promise<import('./node22.mjs').Node22>}
 * @throws Failure
 */
export async function prepare({ root, progress, env, hosts, built = true }) {
	checkFolder(root);
	const lock = await waitForLock({ root, progress });
	try {
		const node22 = await ensureNode22({ root, progress, env });
		const context = { root, progress, node22 };
		for (const target of [rootTarget(root), ...hosts.map((line) => hostTarget(root, line))]) {
			await install(target, context);
		}
		if (built) await build(context);
		return node22;
	} finally {
		lock.release();
	}
}

/**
 * @param {string} root
 * @throws Failure when nothing can be written there
 */
function checkFolder(root) {
	const folder = path.join(root, '.cache');
	try {
		fs.mkdirSync(folder, { recursive: true });
		const probe = path.join(folder, `probe-${process.pid}`);
		fs.writeFileSync(probe, '');
		fs.unlinkSync(probe);
	} catch (error) {
		throw failure(
			`The project's folder cannot be written (${error instanceof Error ? error.message : error}): give your user the ` +
				'right to write there and space on the disk, or copy the project to a folder of yours, and run the command again.',
		);
	}
}

/**
 * @param {{ root: string, progress: import('./progress.mjs').Progress }} input
 * @returns {Promise<import('./lock.mjs').Lock>}
 */
async function waitForLock({ root, progress }) {
	const file = path.join(root, '.cache/prepare.lock');
	const what = path.basename(process.argv[1] || 'a script');
	const first = takeLock({ file, what });
	if ('lock' in first) return first.lock;
	const label = `Waiting for ${first.holder.what} (process ${first.holder.pid}), which is preparing this folder`;
	return progress.step(label, async () => {
		for (;;) {
			await new Promise((resolve) => setTimeout(resolve, POLL_MS));
			const next = takeLock({ file, what });
			if ('lock' in next) return next.lock;
		}
	});
}
