import { Refusal } from '../desk/refusal.ts';
import { text } from '../domain/localized-text.ts';
import { install } from '../install/install.ts';
import type { Host } from '../install/host.ts';
import { readCommitted } from '../store/read-committed.ts';
import { createCachePurger } from './cache-purger.ts';
import { startEngine, type Engine } from './engine.ts';

export interface DeskState {
	readonly phase: 'starting' | 'ready' | 'failed';
	/** Why it is not ready, for the admin. */
	readonly problem: string | null;
}

/** The desk of this process: whether it is installed, and its engine once it runs. */
export interface Desk {
	state(): DeskState;
	/** Brings the instance to this version; a failure is kept and shown, never thrown. */
	install(): Promise<void>;
	/** Starts keeping deadlines, if the installation succeeded. */
	start(): void;
	stop(): Promise<void>;
	wake(): void;
	/** Call after writing past Directus's services: what it has cached is out of date. */
	readonly changed: () => Promise<void>;
	/** @throws Refusal while the desk is not installed: a ticket without its timers is worse than none. */
	requireReady(): void;
}

/** One for each process: hooks and endpoint are two entries of one bundle and share this module. */
let shared: Desk | null = null;

export function deskOf(host: Host): Desk {
	shared ??= createDesk(host);
	return shared;
}

function createDesk(host: Host): Desk {
	let state: DeskState = { phase: 'starting', problem: null };
	let engine: Engine | null = null;
	const changed = createCachePurger(host);
	return {
		changed,
		state: () => state,
		async install() {
			try {
				await readCommitted(host.database);
				await install(host, { now: Date.now });
				state = { phase: 'ready', problem: null };
			} catch (problem) {
				const message = problem instanceof Error ? problem.message : String(problem);
				state = { phase: 'failed', problem: message };
				host.logger.error(problem, 'Agreement Desk is not installed');
			}
		},
		start() {
			if (state.phase === 'ready') engine ??= startEngine(host, changed);
		},
		async stop() {
			const running = engine;
			engine = null;
			await running?.stop();
		},
		wake() {
			engine?.wake();
		},
		requireReady() {
			if (state.phase === 'ready') return;
			const reason = state.problem ?? 'it is still starting';
			throw new Refusal(
				'unavailable',
				text(`客服台尚未就绪：${reason}`, `Agreement Desk is not ready: ${reason}`),
			);
		},
	};
}
