import { setTimeout as sleep } from 'node:timers/promises';
import type { ActContext } from '../desk/acts/act-on-ticket.ts';
import { digestOfFileIn } from '../hooks/digest-of-file.ts';
import { deskOf } from '../hooks/desk.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';

/** Time, chance and place for a request that does something, and who makes it. */
export function actContextOf(host: Host, actor: string | null): ActContext {
	return { ...contextOf(host.env), actor, clock: Date.now, sleep, digestOfFile: digestOfFileIn(host) };
}

/** Carries out what writes past Directus's services, and lets caches and the engine know. */
export async function act<T>(host: Host, work: () => Promise<T>): Promise<T> {
	const result = await work();
	const desk = deskOf(host);
	await desk.changed();
	desk.wake();
	return result;
}
