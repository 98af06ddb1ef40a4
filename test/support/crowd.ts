import { performance } from 'node:perf_hooks';
import type { Instance } from '../harness/instance.ts';
import { chanceOf, type Chance } from './chance.ts';
import { places } from './places.ts';
import type { Row } from './read.ts';
import type { TestAgent } from './set-up-desk.ts';

/** A ticket that the crowd has in sight, and the one who may speak for its customer. */
export interface Sight {
	readonly id: string;
	readonly contact: string;
}

/** What all clients share: who they are, and the tickets that came about so far. */
export interface Scene {
	readonly app: string;
	readonly lead: string;
	readonly agents: readonly TestAgent[];
	readonly contacts: readonly string[];
	readonly tickets: Sight[];
}

/** What one request came to. */
export interface Told {
	readonly kind: string;
	readonly client: number;
	readonly ms: number;
	readonly status: number;
	readonly outcome: 'done' | 'refused' | 'broken';
	/** The first words of a refusal, or all of what broke. */
	readonly words: string;
	/** Texts that no other request has: what was done has written each once, what was refused none. */
	readonly marks: readonly string[];
	readonly data: unknown;
	/** Who asked, and about which ticket, where that matters afterwards. */
	readonly agent: string | null;
	readonly ticket: string | null;
}

export interface Ask {
	readonly kind: string;
	readonly method?: 'POST' | 'PATCH';
	readonly path: string;
	readonly body: unknown;
	readonly token: string;
	readonly marks?: readonly string[];
	readonly agent?: string;
	readonly ticket?: string;
}

export interface Client {
	readonly number: number;
	readonly chance: Chance;
	readonly scene: Scene;
	/** A text that nobody else writes. */
	readonly mark: () => string;
	/** What was answered; null for what was not done. */
	readonly ask: (ask: Ask) => Promise<unknown>;
	/** One of the tickets that came last, on which many work, or any of them. */
	readonly sight: () => Sight;
}

export interface Act {
	readonly weight: number;
	readonly run: (client: Client) => Promise<unknown>;
}

export interface CrowdOptions {
	readonly nodes: readonly Instance[];
	readonly scene: Scene;
	readonly clients: number;
	/** Requests of each, one after the other. */
	readonly turns: number;
	/** What the client of this number does. */
	readonly actsOf: (client: number) => readonly Act[];
}

export interface Crowd {
	readonly told: readonly Told[];
	readonly elapsedMs: number;
}

/** So many of the last tickets are those on which many work at once. */
const hot = 12;
/** Longer than anything of ours waits: whoever is not answered by then hangs, ms. */
const hangsAfterMs = 120_000;

/** All clients at once, each on one of the nodes. */
export async function runCrowd({ nodes, scene, clients, turns, actsOf }: CrowdOptions): Promise<Crowd> {
	const told: Told[] = [];
	const began = performance.now();
	await Promise.all(
		places(clients).map(async (number) => {
			const node = nodes[number % nodes.length];
			if (!node) throw new Error('There is no node');
			const client = clientOf({ number, node, scene, told });
			for (const _ of places(turns)) await client.chance.weighed(actsOf(number)).run(client);
		}),
	);
	return { told, elapsedMs: performance.now() - began };
}

function clientOf({
	number,
	node,
	scene,
	told,
}: {
	number: number;
	node: Instance;
	scene: Scene;
	told: Told[];
}): Client {
	const chance = chanceOf(number + 1);
	let marks = 0;
	return {
		...{ number, chance, scene },
		mark: () => `#${number}-${(marks += 1)}#`,
		async ask(ask) {
			const answer = await tell(node, ask);
			told.push({ client: number, ...answer });
			return answer.outcome === 'done' ? answer.data : null;
		},
		sight: () => chance.oneOf(chance.next() < 0.6 ? scene.tickets.slice(-hot) : scene.tickets),
	};
}

async function tell(node: Instance, ask: Ask): Promise<Omit<Told, 'client'>> {
	const { kind, method = 'POST', path, body, token, marks = [], agent = null, ticket = null } = ask;
	const began = performance.now();
	const about = { kind, marks, agent, ticket };
	try {
		const response = await fetch(`${node.url}${path}`, {
			method,
			headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
			body: JSON.stringify(body),
			signal: AbortSignal.timeout(hangsAfterMs),
		});
		const text = await response.text();
		return { ...about, ms: performance.now() - began, status: response.status, ...judge(response, text) };
	} catch (problem) {
		const words = `${path}: ${String(problem)}`;
		return { ...about, ms: performance.now() - began, status: 0, outcome: 'broken', words, data: null };
	}
}

/** Refusals of ours name a field, or an act and its part, and mostly a clause. */
const ours = /^([a-z_]+(\.[a-z_\d]+)+|(desk_[a-z]+|contact|ticket)(?= \(clause))( \(clause [\d.]+\))?: /;

function judge({ status }: Response, text: string): Pick<Told, 'outcome' | 'words' | 'data'> {
	const { data, errors } = parsed(text);
	if (status < 300 && !errors) return { outcome: 'done', words: '', data };
	const [first] = errors ?? [];
	const words = (first?.message ?? '').replace(/^(Invalid payload|You don't have permission[^.]*)\. /, '');
	const isRefusal = [200, 400, 403, 404].includes(status) && ours.test(words);
	return isRefusal
		? { outcome: 'refused', words, data: null }
		: { outcome: 'broken', words: text.slice(0, 600), data: null };
}

interface Failure {
	readonly message: string;
	readonly extensions: { readonly code?: string };
}

function parsed(text: string): { data?: unknown; errors?: Failure[] } {
	try {
		return JSON.parse(text) as { data?: unknown; errors?: Failure[] };
	} catch {
		return {};
	}
}

/** The rows in an answer, whether it has one or many. */
export function rowsIn(answer: unknown): Row[] {
	if (answer === null || answer === undefined) return [];
	return (Array.isArray(answer) ? answer : [answer]) as Row[];
}
