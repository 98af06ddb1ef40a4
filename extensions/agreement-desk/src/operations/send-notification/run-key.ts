import { createHash } from 'node:crypto';

/** What a Flow knows of how it was started. */
export interface FlowRun {
	readonly flow: string | null;
	readonly trigger: unknown;
	/** What was filled in for the step, so that two steps of one run are two notifications. */
	readonly options: Readonly<Record<string, unknown>>;
	/** For a run that is like no other. */
	readonly newId: () => string;
}

/**
 * What makes two runs of a step the same where the Flow says nothing: that it was started by the creation of the same
 * item. The same item may well be changed twice, and the same hour strike every day, so every other run is one of its
 * own.
 */
export function runKey({ flow, trigger, options, newId }: FlowRun): string {
	const created = createdItem(trigger);
	if (flow === null || created === null) return `flow:${newId()}`;
	const step = createHash('sha256').update(JSON.stringify(options)).digest('hex').slice(0, 16);
	return `flow:${flow}:${created.slice(0, 64)}:${step}`;
}

function createdItem(trigger: unknown): string | null {
	if (typeof trigger !== 'object' || trigger === null) return null;
	if (!('event' in trigger) || !('key' in trigger)) return null;
	const { event, key } = trigger;
	if (typeof event !== 'string' || !event.endsWith('.create')) return null;
	return typeof key === 'string' || typeof key === 'number' ? String(key) : null;
}
