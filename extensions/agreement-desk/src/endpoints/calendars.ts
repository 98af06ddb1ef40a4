import type { Router } from 'express';
import { z } from 'zod';
import { approveCalendarYear } from '../desk/approve-calendar-year.ts';
import { importCalendarYear } from '../desk/import-calendar-year.ts';
import { previewCalendarImport } from '../desk/preview-calendar-import.ts';
import type { CalendarImport } from '../desk/read-calendar-import.ts';
import { invalid } from '../desk/refusal.ts';
import { IMPORT_FORMATS } from '../domain/calendar-import/imported-year.ts';
import { FIRST_YEAR, LAST_YEAR } from '../domain/calendar/compile.ts';
import { text } from '../domain/localized-text.ts';
import { shapeWords } from '../domain/shape-words.ts';
import { shown } from '../domain/shown.ts';
import { deskOf } from '../hooks/desk.ts';
import { contextOf } from '../hooks/engine.ts';
import type { Host } from '../install/host.ts';
import { handleWhenReady, type Call } from './handle.ts';
import { showApproval, showImport, showPreview } from './show-calendar-import.ts';

const fileWanted = 'must be the text of the file, or its JSON as it is';

const importSchema = z.strictObject({
	// A JSON file may stand in the request as it is.
	content: z.union([z.string(), z.record(z.string(), z.unknown())], fileWanted),
	format: z.enum([...IMPORT_FORMATS, 'auto']).nullish(),
	year: z.number().int().nullish(),
	source: z.string().trim().min(1).max(255).nullish(),
});
const approvalSchema = z.strictObject({ alone: z.boolean().nullish() });

/**
 * The years of a calendar, for administrators and supervisors: `POST /desk/calendars/:id/import/preview` looks at a
 * file, `…/import` writes it, `…/years/:year/approve` approves it.
 */
export function routeCalendars(router: Router, host: Host): void {
	const context = (user: string | null) => ({ ...contextOf(host.env), user });
	/** Our own writes go past Directus's services and its cache. */
	const written = async () => {
		await deskOf(host).changed();
		deskOf(host).wake();
	};
	const route = (path: string, work: (call: Call) => Promise<unknown>) => {
		const supervised = async (call: Call) => {
			await call.requireSupervisor();
			return work(call);
		};
		router.post(path, handleWhenReady(host, supervised));
	};
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
