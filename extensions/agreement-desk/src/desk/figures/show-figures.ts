import { z } from 'zod';
import { iso } from '../../domain/iso.ts';
import { text } from '../../domain/localized-text.ts';
import { figuresOf, sumOf, type Figures } from '../../domain/metrics/figures.ts';
import type { Force, Metric } from '../../domain/vocabulary.ts';
import type { Db } from '../../store/db.ts';
import { readAgreedTargets, type AgreedTarget } from '../../store/read-agreed-targets.ts';
import { readZones, type AgreementZone } from '../../store/read-zones.ts';
import { choice, readBody } from '../acts/read-body.ts';
import type { ReadAsCaller } from '../read-as-caller.ts';
import { invalid } from '../refusal.ts';
import { countKept } from './count-kept.ts';
import { countableTickets } from './countable-tickets.ts';
import { boundsWithin, divisions, mostParts, periodNames, periodOf, type Period } from './period.ts';

/** What was agreed of a promise, beside that it is to be kept each time. */
export interface PromiseTarget {
	readonly force: Force;
	/** Below this attainment the customer gets credits; null where a miss costs none. */
	readonly credit_below_percent: number | null;
}

export interface ShownPromise extends Figures {
	readonly clause: string;
	readonly metric: Metric;
	/** Null where no version in force makes it. */
	readonly target: PromiseTarget | null;
}

export interface ShownFigures {
	/** ISO 8601, half-open. */
	readonly from: string;
	readonly to: string;
	/** In which days are counted. */
	readonly timezone: string;
	readonly total: Figures;
	readonly promises: readonly ShownPromise[];
	/** In order of time; empty unless the period was to be divided. */
	readonly parts: readonly (Figures & { readonly from: string; readonly to: string })[];
}

const instant = z.iso.datetime({ offset: true, message: 'must be an instant, such as 2026-11-01T00:00:00Z' });
const querySchema = z.strictObject({
	clause: z.string().trim().min(1).max(32).optional(),
	metric: choice('metric').optional(),
	/** The number of an agreement, all of its versions; or one version. */
	code: z.string().trim().min(1).max(64).optional(),
	agreement: z.guid().optional(),
	customer: z.guid().optional(),
	period: z.enum(periodNames).default('this_month'),
	from: instant.optional(),
	to: instant.optional(),
	by: z.enum(divisions).default('none'),
});
type Query = z.infer<typeof querySchema>;

const longestMs = 3 * 366 * 24 * 3_600_000;

/**
 * How the promises of a clause, or all of them, were kept on the tickets received in a period. Counts what the one who
 * asks may see; null where they may not read tickets or timers.
 *
 * @throws Refusal naming the parameter.
 */
export async function showFigures(
	db: Db,
	{ query: asked, read }: { query: unknown; read: ReadAsCaller },
	{ now }: { now: number },
): Promise<ShownFigures | null> {
	const query = readBody(querySchema, asked, { act: 'figures', clause: '2.1' });
	const zones = (await readZones(db)).filter(isAskedFor(query));
	const timezone = (zones.find(({ status }) => status === 'active') ?? zones[0])?.timezone ?? 'UTC';
	const period = readPeriod(query, { now, timezone });
	const bounds = boundsWithin(period, query.by, timezone);
	if (bounds.length >= mostParts) throw tooManyParts();
	const timers = await read('desk_timers', { fields: ['id'], limit: 1 });
	const tickets = timers && (await countableTickets(db, read, period));
	if (tickets === null) return null;
	const { clause, metric, customer } = query;
	const narrowed = query.code !== undefined || query.agreement !== undefined;
	const scope = {
		...{ ...period, bounds },
		...(clause === undefined ? {} : { clause }),
		...(metric === undefined ? {} : { metric }),
		...(customer === undefined ? {} : { customer }),
		...(narrowed ? { agreements: zones.map(({ agreement }) => agreement) } : {}),
		...(tickets === 'all' ? {} : { tickets }),
	};
	const kept = await countKept(db, scope, { now });
	const targets = await readAgreedTargets(
		db,
		zones.flatMap(({ agreement, status }) => (status === 'active' ? [agreement] : [])),
	);
	const starts = [period.from, ...bounds];
	return {
		...{ from: iso(period.from), to: iso(period.to), timezone },
		total: sumOf(kept),
		promises: kept.map(({ parts: _parts, ...figures }) => ({
			...figures,
			target: targetOf(targets, figures),
		})),
		parts:
			query.by === 'none'
				? []
				: starts.map((from, place) => ({
						...{ from: iso(from), to: iso(starts[place + 1] ?? period.to) },
						...sumOf(kept.map(({ parts }) => parts[place] ?? figuresOf([]))),
					})),
	};
}

function isAskedFor({ code, agreement }: Query) {
	return (zone: AgreementZone) =>
		(code === undefined || zone.code === code) && (agreement === undefined || zone.agreement === agreement);
}

function readPeriod(query: Query, { now, timezone }: { now: number; timezone: string }): Period {
	const { from, to, period } = query;
	if (from === undefined && to === undefined) return periodOf(period, { now, timezone });
	if (from === undefined) throw invalid('figures.from', null, text('必填', 'is required'));
	const given = { from: Date.parse(from), to: to === undefined ? now : Date.parse(to) };
	if (given.from >= given.to)
		throw invalid('figures.to', null, text('必须晚于 from', 'must be later than from'));
	if (given.to - given.from > longestMs)
		throw invalid('figures.to', null, text('一次最多三年', 'covers at most three years at a time'));
	return given;
}

function tooManyParts() {
	return invalid(
		'figures.by',
		null,
		text(
			`该时段会分成 ${mostParts} 段以上；请改用更大的单位`,
			`would divide this period into more than ${mostParts} parts; take a larger unit`,
		),
	);
}

function targetOf(
	targets: readonly AgreedTarget[],
	{ clause, metric }: { readonly clause: string; readonly metric: Metric },
): PromiseTarget | null {
	const same = targets.filter((target) => target.clause === clause && target.metric === metric);
	if (same.length === 0) return null;
	const limits = same.flatMap(({ creditBelow }) => creditBelow ?? []);
	return {
		force: same.some(({ force }) => force === 'obligation') ? 'obligation' : 'target',
		credit_below_percent: limits.length === 0 ? null : Math.max(...limits),
	};
}
