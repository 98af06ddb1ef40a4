import { z } from 'zod';
import { text, type LocalizedText } from '../domain/localized-text.ts';
import { shown } from '../domain/shown.ts';
import type { ShownTimer } from '../domain/simulation/show-timers.ts';
import type { SimulationResult } from '../domain/simulation/simulate-timers.ts';
import type { Metric } from '../domain/vocabulary.ts';
import type { Db } from '../store/db.ts';
import { readTickets } from '../store/lock-tickets.ts';
import { isKey } from '../store/is-key.ts';
import { invalid, missing, Refusal } from './refusal.ts';
import { resolveSimulation, type ResolveContext } from './resolve-simulation.ts';
import { simulate } from './simulate.ts';

/** A deadline as a Flow goes on with it; instants are ISO 8601 in UTC. */
export interface Deadline extends Pick<
	ShownTimer,
	| 'clause'
	| 'commitment'
	| 'metric'
	| 'state'
	| 'started_at'
	| 'due_at'
	| 'breach_at'
	| 'due_local'
	| 'explanation'
> {
	/** All that were asked for, the one above among them. */
	readonly timers: readonly ShownTimer[];
}

const word = z.string().trim();

/** Placeholders leave texts where numbers are meant. */
const optionsSchema = z.strictObject({
	ticket: word.optional(),
	agreement: word.optional(),
	calendar: word.optional(),
	clause: word.optional(),
	commitment: word.optional(),
	target_value: z.union([z.number(), word.transform(Number)]).optional(),
	target_unit: word.default('hours'),
	basis: word.default('business'),
	start: z.union([word, z.number()]).optional(),
});

type Options = z.infer<typeof optionsSchema>;

/**
 * When something is due: by a clause or a commitment of an agreement, or by a target of one's own. Of a stored ticket
 * what really happened counts; otherwise its clock is taken to begin at `start` (now, where nothing is said).
 *
 * @throws Refusal naming the field, and whatever `mayRead` throws.
 */
export async function computeDeadline(db: Db, given: unknown, context: ResolveContext): Promise<Deadline> {
	const options = readOptions(given);
	const own = options.target_value !== undefined;
	try {
		const request = own ? await ownTarget(db, options, context) : agreedTarget(options, context);
		const result = await ask(db, request, context);
		const begun = 'ticket' in request ? result : await begin(db, request, result, context);
		return deadlineOf(begun);
	} catch (problem) {
		throw inFieldsOfOperation(problem);
	}
}

function readOptions(given: unknown): Options {
	const parsed = optionsSchema.safeParse(given);
	if (!parsed.success) {
		const [issue] = parsed.error.issues;
		const field = issue?.path.map(String).join('.') || 'options';
		throw invalid(
			issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : field,
			null,
			text('内容不正确', 'is not valid'),
		);
	}
	requireSomethingToCount(parsed.data);
	return parsed.data;
}

function requireSomethingToCount({ clause, commitment, target_value, agreement, ticket }: Options) {
	const named = clause ?? commitment;
	if (target_value === undefined && named === undefined) {
		throw invalid(
			'clause',
			null,
			text(
				'请填写条款、承诺编号或自定目标',
				'is missing: name a clause or a commitment, or give a target of your own',
			),
		);
	}
	if (target_value !== undefined && named !== undefined) {
		throw invalid(
			'target_value',
			null,
			text(
				'自定目标与条款、承诺编号只能填一种',
				'stands instead of a clause or commitment; leave one of them out',
			),
		);
	}
	if (named !== undefined && agreement === undefined && ticket === undefined) {
		throw invalid(
			'agreement',
			'1.1',
			text('请填写协议版本或工单', 'is missing: by which version is it counted? Name one, or a ticket'),
		);
	}
}

function agreedTarget(
	{ ticket, agreement, calendar, clause, commitment, start }: Options,
	{ now }: ResolveContext,
): object {
	const asked = { ...given({ agreement, calendar, clause, commitment }) };
	if (ticket !== undefined) return { ...asked, ticket, ...given({ received_at: start }) };
	return { ...asked, received_at: start ?? now };
}

/** The clock of a target of one's own begins with the receipt of a ticket, if there is one, and is never paused. */
async function ownTarget(db: Db, options: Options, context: ResolveContext): Promise<object> {
	const { agreement, calendar, target_value, target_unit, basis, start } = options;
	const ticket = options.ticket === undefined ? null : await readReceipt(db, options.ticket, context);
	const target = { key: ownKey, clause: '1.1', metric: 'first_response', target_value, target_unit, basis };
	return {
		...given({ agreement: agreement ?? ticket?.agreement ?? undefined, calendar }),
		commitments: [target],
		commitment: ownKey,
		received_at: start ?? ticket?.receivedAt ?? context.now,
	};
}

const ownKey = 'own-target';

async function readReceipt(db: Db, id: string, { mayRead }: ResolveContext) {
	if (isKey(id)) {
		await mayRead('desk_tickets', id);
		const [ticket] = await readTickets(db, [id]);
		if (ticket) return { receivedAt: ticket.received_at ?? undefined, agreement: ticket.agreement };
	}
	throw missing('ticket', '2.1.4', text(`没有工单 ${shown(id)}`, `there is no ticket ${shown(id)}`));
}

async function ask(db: Db, request: object, context: ResolveContext): Promise<SimulationResult> {
	return simulate(request, await resolveSimulation(db, request, context));
}

/** What has to happen for a clock to begin that does not begin with the receipt. */
const beginnings: Partial<Record<Metric, string>> = {
	phone_answer: 'call_queued',
	chat_response: 'chat_requested',
	consultation_answer: 'registered',
	general_progress: 'registered',
	complex_escalation: 'registered',
	complex_eta_notice: 'registered',
	complex_update_cadence: 'registered',
	complaint_decision: 'registered',
	resolution: 'registered',
	urgent_response: 'urgent_marked',
};

/** Where nothing has begun the clock that was asked for, it is taken to begin at the same instant. */
async function begin(
	db: Db,
	request: object,
	result: SimulationResult,
	context: ResolveContext,
): Promise<SimulationResult> {
	if (result.timers.length > 0) return result;
	const kinds = result.not_applicable.flatMap(({ metric, reason }) =>
		reason === 'not_begun' ? (beginnings[metric] ?? []) : [],
	);
	if (kinds.length === 0) return result;
	const events = [...new Set(kinds)].map((kind) => ({ kind, at: result.received_at }));
	return ask(db, { ...request, events }, context);
}

function deadlineOf({ timers, not_applicable }: SimulationResult): Deadline {
	const due = (timer: ShownTimer) => timer.due_at ?? '9';
	const running = timers.filter(({ stopped_at, due_at }) => stopped_at === null && due_at !== null);
	const [next] = (running.length > 0 ? running : timers).toSorted((a, b) => (due(a) < due(b) ? -1 : 1));
	if (!next) {
		const [reason] = not_applicable;
		const words: LocalizedText = reason?.text ?? text('没有时限', 'nothing is due by it');
		throw invalid('clause', reason?.clause ?? null, words);
	}
	const { clause, commitment, metric, state, started_at, due_at, breach_at, due_local, explanation } = next;
	return {
		...{ clause, commitment, metric, state, started_at, due_at, breach_at, due_local, explanation },
		timers,
	};
}

/** The simulator knows the fields of this operation by other names. */
function inFieldsOfOperation(problem: unknown): unknown {
	if (!(problem instanceof Refusal)) return problem;
	const rename = (words: string) => words.replaceAll('commitments[0].', '').replace(/^received_at/, 'start');
	const { text: words } = problem;
	return new Refusal(problem.kind, text(rename(words['zh-CN']), rename(words['en-US'])));
}

/** Without what was not filled in. */
function given(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
