import { DateTime } from 'luxon';
import type { AgreementParameters } from '../../domain/agreement/parameters/index.ts';
import { text } from '../../domain/localized-text.ts';
import { compares } from '../../domain/metrics/compares.ts';
import {
	firstContactFigure,
	satisfactionOf,
	type FirstContactFigure,
	type SatisfactionFigure,
} from '../../domain/metrics/quality.ts';
import { iso } from '../../domain/iso.ts';
import type { Db } from '../../store/db.ts';
import { readOverdueTimers, readRecentEvents, readRecentTickets } from '../../store/latest-evidence.ts';
import { readAgreementRows } from '../../store/lock-agreement.ts';
import {
	countOnTime,
	countRatings,
	readFirstSolved,
	readRepeatsOf,
	type QualityScope,
} from '../../store/quality-inputs.ts';
import type { AgreementRow } from '../../store/tables.ts';
import { effectiveParameters } from '../effective-parameters.ts';
import { countableTickets } from '../figures/countable-tickets.ts';
import { countKept, type KeptFigures } from '../figures/count-kept.ts';
import { findAgreement } from '../find-agreement.ts';
import { firstContactOf, firstContactRules } from '../first-contact-inputs.ts';
import type { ReadAsCaller } from '../read-as-caller.ts';
import { invalid } from '../refusal.ts';
import type { Visible } from '../show-queue.ts';
import { latestEvidence, type LatestEvidence } from './find-evidence.ts';

/** A target of the parties' own (2.5.3); only those whose metric the desk knows have a figure. */
export interface CustomFigure {
	readonly metric: string;
	/** 0 to 100; null where nothing was judged, or the metric is not measured here. */
	readonly value: number | null;
	readonly target: number;
	readonly reached: boolean | null;
}

export interface OpenBreach {
	readonly clause: string;
	readonly metric: string | null;
	readonly ticket: string;
	readonly number: string | null;
	readonly subject: string | null;
	/** The last moment at which it would have been in time; ISO 8601. */
	readonly breach_at: string | null;
}

/** How a version is kept. Tickets count in the month in which they were received, as in a back-test of that month. */
export interface AgreementFigures {
	/** `2026-11`, in the time zone of the agreement. */
	readonly month: string;
	/** ISO 8601, half-open. */
	readonly from: string;
	readonly to: string;
	/** Whose figures they are: of the version itself, or of the one it is to replace; null where neither was ever in force. */
	readonly of: { readonly id: string; readonly code: string; readonly version: string } | null;
	readonly promises: readonly Omit<KeptFigures, 'parts'>[];
	readonly firstContact: FirstContactFigure | null;
	readonly satisfaction: SatisfactionFigure | null;
	readonly custom: readonly CustomFigure[];
	/** Missed and still waited for, whenever the request came in; the longest overdue first. */
	readonly breaches: readonly OpenBreach[];
	readonly evidence: readonly LatestEvidence[];
}

interface Asked {
	readonly id: unknown;
	/** `2026-11`; the present month where nothing is said. */
	readonly month: unknown;
	readonly read: ReadAsCaller;
	readonly visible: Visible;
}

const mostBreaches = 500;
const recentTickets = 200;

/**
 * Counts what the one who asks may see; null where they may not read tickets.
 *
 * @throws Refusal for a month that is none, and where there is no such version.
 */
export async function agreementFigures(
	db: Db,
	{ id, month, read, visible }: Asked,
	{ now }: { now: number },
): Promise<AgreementFigures | null> {
	const row = await findAgreement(db, id);
	const zone = (await effectiveParameters(db, row))['calendar.timezone'] ?? 'UTC';
	const begin = readMonth(month, { zone, now });
	const [from, to] = [begin.toMillis(), begin.plus({ months: 1 }).toMillis()];
	const period = {
		month: begin.toFormat('yyyy-MM'),
		from: iso(from),
		to: iso(to),
	};
	const of = await governing(db, row);
	if (!of) return { ...period, of: null, ...nothing };
	const scope = { agreement: of.id, from, to };
	const tickets = await countableTickets(db, read, scope);
	if (tickets === null) return null;
	const seen = tickets === 'all' ? {} : { tickets };
	const [kept, quality, record] = await Promise.all([
		countKept(db, { from, to, agreements: [of.id], ...seen }, { now }),
		qualityFigures(db, of, { scope: { ...scope, ...seen }, now }),
		readRecord(db, of.id, visible),
	]);
	const { code, version } = of;
	return {
		...period,
		of: { id: of.id, code, version },
		promises: kept.map(({ parts: _parts, ...figures }) => figures),
		...quality,
		...record,
	};
}

const nothing = {
	promises: [],
	firstContact: null,
	satisfaction: null,
	custom: [],
	breaches: [],
	evidence: [],
} as const;

function readMonth(month: unknown, { zone, now }: { zone: string; now: number }): DateTime {
	if (month === undefined) return DateTime.fromMillis(now, { zone }).startOf('month');
	const begin =
		typeof month === 'string' && /^\d{4}-\d{2}$/.test(month) ? DateTime.fromISO(month, { zone }) : null;
	if (begin?.isValid) return begin;
	throw invalid('month', '2.5', text('须写成 2026-11 这样的月份', 'must be a month such as 2026-11'));
}

/** A version that never was in force has no tickets; the one that it is to replace has. */
async function governing(db: Db, row: AgreementRow): Promise<AgreementRow | null> {
	if (row.activated_at !== null) return row;
	if (row.supersedes === null) return null;
	const [replaced] = await readAgreementRows(db, [row.supersedes]);
	return replaced && replaced.activated_at !== null ? replaced : null;
}

async function qualityFigures(db: Db, row: AgreementRow, asked: { scope: QualityScope; now: number }) {
	const parameters = await effectiveParameters(db, row);
	const [firstContact, ratings, custom] = await Promise.all([
		firstContacts(db, parameters, asked),
		countRatings(db, asked.scope),
		customFigures(db, parameters, asked),
	]);
	const wanted = parameters['target.csat'];
	const fewest = parameters['csat.min_responses'] ?? 0;
	return { firstContact, custom, satisfaction: wanted ? satisfactionOf(ratings, wanted, fewest) : null };
}

async function firstContacts(
	db: Db,
	parameters: AgreementParameters,
	{ scope, now }: { scope: QualityScope; now: number },
): Promise<FirstContactFigure | null> {
	const target = parameters['target.fcr_percent'];
	if (target === undefined) return null;
	const [tickets, repeats] = await Promise.all([readFirstSolved(db, scope), readRepeatsOf(db, scope)]);
	const repeatsOf = Map.groupBy(repeats, ({ repeat_of }) => repeat_of);
	const inputs = tickets.map((ticket) => firstContactOf(ticket, repeatsOf.get(ticket.id) ?? []));
	return firstContactFigure(inputs, { rules: firstContactRules(parameters), target }, now);
}

async function customFigures(
	db: Db,
	parameters: AgreementParameters,
	{ scope, now }: { scope: QualityScope; now: number },
): Promise<CustomFigure[]> {
	const targets = parameters['target.custom[]'] ?? [];
	if (targets.length === 0) return [];
	const { judged, kept } = await countOnTime(db, scope, { now });
	const onTime = judged === 0 ? null : (kept * 100) / judged;
	return targets.map(({ metric_key: metric, comparator, value: target }) => {
		const value = metric === 'ontime' ? onTime : null;
		return { metric, target, value, reached: value === null ? null : compares(value, comparator, target) };
	});
}

async function readRecord(db: Db, agreement: string, visible: Visible) {
	const [overdue, recent] = await Promise.all([
		readOverdueTimers(db, { agreement, limit: mostBreaches }),
		readRecentTickets(db, { agreement, limit: recentTickets }),
	]);
	const seen = await visible([
		...new Set([...overdue.map(({ ticket }) => ticket), ...recent.map(({ id }) => id)]),
	]);
	const tickets = recent.filter(({ id }) => seen.has(id));
	const events = await readRecentEvents(
		db,
		tickets.map(({ id }) => id),
	);
	return {
		breaches: overdue
			.filter(({ ticket }) => seen.has(ticket))
			.map(({ breachAt, ...breach }) => ({
				...breach,
				breach_at: iso(breachAt),
			})),
		evidence: latestEvidence(tickets, events),
	};
}
