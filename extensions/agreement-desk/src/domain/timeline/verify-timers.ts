import { text } from '../localized-text.ts';
import type { Finding } from './finding.ts';
import { detailsOf, inOrder } from './told.ts';
import type { StoredEvent } from './verify-chain.ts';
import { iso } from '../iso.ts';

export interface StoredTimer {
	readonly id: string;
	readonly clause: string;
	readonly metric: string | null;
	readonly branch: string | null;
	readonly state: string | null;
	/** Instants are epoch ms. */
	readonly due_at: number | null;
	readonly stopped_at: number | null;
	readonly breached_at: number | null;
	readonly elapsed_ms: number | null;
}

/** What was promised, which never changes once a timer has begun. */
const promised = ['clause', 'metric', 'branch'] as const;

/** The columns of a timer as far as its events tell them. */
type Told = Partial<
	Record<(typeof promised)[number] | 'due_at' | 'stopped_at' | 'breached_at' | 'elapsed_ms', unknown>
> & {
	readonly states?: readonly string[];
};

/** What a timer may be that has begun and of which nothing else was told. */
const open: readonly string[] = ['running', 'paused'];

/**
 * Compares the ledger of timers with what the timeline tells of them: what was promised, whether each was kept or
 * missed, when, and what was due. What still runs is counted anew from the timeline whenever it is looked at.
 */
export function verifyTimers({
	ticket,
	events,
	timers,
}: {
	readonly ticket: string;
	readonly events: readonly StoredEvent[];
	readonly timers: readonly StoredTimer[];
}): Finding[] {
	const told = toldOf(events);
	const present = new Set(timers.map(({ id }) => id));
	const gone = [...told.keys()].filter((id) => !present.has(id));
	const findings = timers.flatMap((timer) => {
		const known = told.get(timer.id);
		if (!known) return [inserted(ticket, timer)];
		const fields = contradictions(timer, known);
		return fields.length > 0 ? [changed(ticket, timer, fields)] : [];
	});
	return [...findings, ...gone.map((id) => missing(ticket, id))];
}

function toldOf(events: readonly StoredEvent[]): Map<string, Told> {
	const told = new Map<string, Told>();
	for (const event of inOrder(events)) {
		for (const [id, timer] of startedBy(event)) told.set(id, { states: open, ...promiseIn(timer) });
		if (event.timer === null) continue;
		const before = told.get(event.timer) ?? {};
		const isReopened = event.kind === 'timer_reopened';
		told.set(event.timer, isReopened ? reopened(before) : { ...before, ...toldBy(event) });
	}
	return told;
}

/** The receipt of a ticket tells of all timers that it started; later ones have an event each. */
function startedBy(event: StoredEvent): [id: string, timer: unknown][] {
	const { timers } = detailsOf(event);
	if (event.kind !== 'ticket_received' || !Array.isArray(timers)) return [];
	return timers.flatMap((timer: unknown): [string, unknown][] => {
		const { timer: id } = detailsOf({ data: timer });
		return typeof id === 'string' ? [[id, timer]] : [];
	});
}

/** As far as it is told. */
function promiseIn(timer: unknown): Told {
	const details = detailsOf({ data: timer });
	return Object.fromEntries(promised.flatMap((name) => (name in details ? [[name, details[name]]] : [])));
}

/** Its end is taken back. What was missed stays missed, with what was due then; else it runs, and may be moved again. */
function reopened({ states, due_at, breached_at, ...told }: Told): Told {
	const isMissed = states?.includes('breached') === true;
	return {
		...told,
		...(isMissed ? { states, due_at, breached_at } : { states: open, breached_at: null }),
		...{ stopped_at: null, elapsed_ms: null },
	};
}

/** The states that a timer may be in after an event that ended it. */
const ended: Readonly<Record<string, readonly string[]>> = {
	timer_met: ['met'],
	timer_stopped: ['breached'],
	timer_superseded: ['superseded'],
	timer_cancelled: ['cancelled', 'not_applicable'],
};

function toldBy(event: StoredEvent): Told {
	const { due_at, elapsed_ms } = detailsOf(event);
	const at = iso(event.occurred_at);
	const kind = event.kind ?? '';
	if (kind === 'timer_started') return { states: open, ...promiseIn(event.data) };
	if (kind === 'timer_breached') return { states: ['breached'], due_at, breached_at: at };
	const states = ended[kind];
	if (!states) return {};
	return {
		...{ states, due_at, stopped_at: at },
		// one that is not counted ends without having run
		...(elapsed_ms === undefined ? {} : { elapsed_ms }),
		// a breach that the agreement excuses afterwards is none
		...(kind === 'timer_stopped' ? {} : { breached_at: null }),
	};
}

function contradictions(timer: StoredTimer, { states, ...told }: Told): string[] {
	const row: Record<string, unknown> = {
		clause: timer.clause,
		metric: timer.metric,
		branch: timer.branch,
		due_at: iso(timer.due_at),
		stopped_at: iso(timer.stopped_at),
		breached_at: iso(timer.breached_at),
		elapsed_ms: timer.elapsed_ms,
	};
	const fields = Object.entries(told)
		.filter(([name, value]) => (value ?? null) !== row[name])
		.map(([name]) => name);
	return states && !states.includes(timer.state ?? '') ? ['state', ...fields] : fields;
}

function changed(ticket: string, { id, clause }: StoredTimer, fields: readonly string[]): Finding {
	return {
		kind: 'timer_changed',
		...{ ticket, timer: id, fields },
		text: text(
			`第 ${clause} 条的计时器与时间线不符（${fields.join('、')}）：写入后被改动`,
			`the timer of clause ${clause} contradicts the timeline (${fields.join(', ')}): it was changed after it was written`,
		),
	};
}

function missing(ticket: string, timer: string): Finding {
	return {
		kind: 'timer_missing',
		...{ ticket, timer },
		text: text(
			'时间线记有这个计时器，但它已不存在：已被删除',
			'the timeline tells of a timer that is not there any more: it was removed',
		),
	};
}

function inserted(ticket: string, { id, clause }: StoredTimer): Finding {
	return {
		kind: 'timer_inserted',
		...{ ticket, timer: id },
		text: text(
			`时间线没有记载第 ${clause} 条的这个计时器：它是直接写入数据库的，或记载它的事件已被删除`,
			`the timeline does not tell of this timer of clause ${clause}: it was put into the database past the desk, or the event that told of it was removed`,
		),
	};
}
