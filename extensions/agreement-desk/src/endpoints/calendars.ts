import type { Router } from 'express';
import { z } from 'zod';
import { approveCalendarYear } from '../desk/approve-calendar-year.ts';
import { importCalendarYear } from '../desk/import-calendar-year.ts';
import { previewCalendarDays } from '../desk/preview-calendar-days.ts';
import { previewCalendarImport } from '../desk/preview-calendar-import.ts';
import type { CalendarImport } from '../desk/read-calendar-import.ts';
import { recountProgress } from '../desk/recount-progress.ts';
import { invalid } from '../desk/refusal.ts';
import { reviewCalendarYear } from '../desk/review-calendar-year.ts';
import { IMPORT_FORMATS } from '../domain/calendar-import/imported-year.ts';
import { FIRST_YEAR, LAST_YEAR } from '../domain/calendar/compile.ts';
import { text } from '../domain/localized-text.ts';
import { shapeWords } from '../domain/shape-words.ts';
import { shown } from '../domain/shown.ts';
import { deskOf } from '../hooks/desk.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { handleWhenReady, type Call } from './handle.ts';
import { showApproval, showImpact, showImport, showPreview, showReview } from './show-calendar-import.ts';

const fileWanted = 'must be the text of the file, or its JSON as it is';

const importSchema = z.strictObject({
	// A JSON file may stand in the request as it is.
	content: z.union([z.string(), z.record(z.string(), z.unknown())], fileWanted),
	format: z.enum([...IMPORT_FORMATS, 'auto']).nullish(),
	year: z.number().int().nullish(),
	source: z.string().trim().min(1).max(255).nullish(),
});
const approvalSchema = z.strictObject({ alone: z.boolean().nullish() });

const dayKind = z.enum(['holiday', 'makeup_workday', 'custom_closed', 'custom_open']);
const dayShape = {
	date: z.string(),
	kind: dayKind,
	periods: z
		.array(z.strictObject({ from: z.string(), to: z.string() }))
		.max(100)
		.nullable(),
};
const mostDays = 1000;
const daysSchema = z.strictObject({
	create: z.array(z.strictObject(dayShape)).max(mostDays).default([]),
	update: z
		.array(z.strictObject({ ...dayShape, id: z.guid() }))
		.max(mostDays)
		.default([]),
	delete: z.array(z.guid()).max(mostDays).default([]),
});

/**
 * The years of a calendar, for administrators and supervisors: `POST /desk/calendars/:id/import/preview` looks at a
 * file, `…/import` writes it, `…/years/:year/approve` approves it. `POST …/days/preview` says which timers would move
 * if days were edited, `GET …/years/:year` who has to approve a year and what that would move, and
 * `GET …/recount?since=` how far the counting anew has come since then.
 */
export function routeCalendars(router: Router, host: Host): void {
	const context = (user: string | null) => ({ ...contextOf(host.env), user });
	/** Our own writes go past Directus's services and its cache. */
	const written = async () => {
		await deskOf(host).changed();
		deskOf(host).wake();
	};
	const supervised = (work: (call: Call) => Promise<unknown>) =>
		handleWhenReady(host, async (call) => {
			await call.requireSupervisor();
			return work(call);
		});
	const route = (path: string, work: (call: Call) => Promise<unknown>) => router.post(path, supervised(work));
	routeLooks(router, host, supervised);
	route('/calendars/:id/import/preview', async (call) =>
		showPreview(await previewCalendarImport(host.database, readImport(call), context(call.user))),
	);
	route('/calendars/:id/import', async (call) => {
		const result = await importCalendarYear(host.database, readImport(call), context(call.user));
		await written();
		return showImport(result);
	});
	route('/calendars/:id/years/:year/approve', async (call) => {
		const { alone } = readBody(call, approvalSchema);
		const approval = { calendar: readKey(call), year: readYear(call), alone: alone ?? false };
		const report = (problem: unknown, what: string) => host.logger.warn(problem, what);
		const result = await approveCalendarYear(host.database, approval, { ...context(call.user), report });
		await written();
		return showApproval(result);
	});
}

/** What may be asked before and after a change; nothing is written. */
function routeLooks(
	router: Router,
	host: Host,
	supervised: (work: (call: Call) => Promise<unknown>) => ReturnType<typeof handleWhenReady>,
): void {
	router.post(
		'/calendars/:id/days/preview',
		supervised(async (call) => {
			const changes = readBody(call, daysSchema);
			const asked = { calendar: readKey(call), changes };
			return showImpact(await previewCalendarDays(host.database, asked, contextOf(host.env)));
		}),
	);
	router.get(
		'/calendars/:id/years/:year',
		supervised(async (call) => {
			const asked = { calendar: readKey(call), year: readYear(call) };
			const context = { ...contextOf(host.env), user: call.user };
			return showReview(await reviewCalendarYear(host.database, asked, context));
		}),
	);
	router.get(
		'/calendars/:id/recount',
		supervised(async (call) => {
			const asked = { calendar: readKey(call), since: readSince(call) };
			return recountProgress(host.database, asked);
		}),
	);
}

function readSince({ request }: Call): number {
	const written = request.query['since'];
	const since = typeof written === 'string' ? Date.parse(written) : NaN;
	if (Number.isFinite(since)) return since;
	const given = shown(written);
	throw invalid(
		'since',
		'2.1.1',
		text(
			`“${given}”不是有效的时间，请写成 2026-11-29T10:00:00Z`,
			`"${given}" is not an instant; write it like 2026-11-29T10:00:00Z`,
		),
	);
}

function readImport(call: Call): CalendarImport {
	const { content, format, year, source } = readBody(call, importSchema);
	return {
		calendar: readKey(call),
		content: typeof content === 'string' ? content : written(content),
		format: format ?? 'auto',
		year: year ?? null,
		source: source ?? null,
	};
}

function written(content: Readonly<Record<string, unknown>>): string {
	try {
		return JSON.stringify(content);
	} catch {
		// Nested deeper than can be written out: no list of days.
		throw invalid('content', '2.1.1', shapeWords(undefined));
	}
}

function readKey({ request }: Call): string {
	const id = z.guid().safeParse(request.params['id']);
	if (id.success) return id.data.toLowerCase();
	const given = shown(request.params['id']);
	throw invalid(
		'id',
		'2.1.1',
		text(`“${given}”不是工作日历的标识`, `"${given}" is not the id of a calendar`),
	);
}

function readYear({ request }: Call): number {
	const written = request.params['year'] ?? '';
	const year = Number(written);
	if (/^\d{4}$/.test(written) && year >= FIRST_YEAR && year <= LAST_YEAR) return year;
	const given = shown(written);
	throw invalid('year', '2.1.1', text(`“${given}”不是年份`, `"${given}" is not a year`));
}

function readBody<T>({ request }: Call, schema: z.ZodType<T>): T {
	const body: unknown = request.body;
	const parsed = schema.safeParse(body ?? {});
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const place = issue && issue.path.length > 0 ? issue.path.join('.') : 'body';
	throw invalid(place, '2.1.1', shapeWords(issue));
}
