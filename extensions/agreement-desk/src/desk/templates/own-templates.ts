import type { EnabledTemplate } from '../../store/read-templates.ts';
import { readEnabledTemplates } from '../../store/read-templates.ts';
import { noteTemplateError } from '../../store/note-template-error.ts';
import type { Db } from '../../store/db.ts';
import type { OwnTemplate, OwnTemplates } from '../notify/template-texts.ts';

/** Another node may have saved a template: so long, ms, its old text is still used here. */
const freshMs = 5_000;

interface Shelf {
	readAt: number;
	readonly templates: ReadonlyMap<string, OwnTemplate>;
}

/** What this node knows of each database, by the configuration that its transactions share. */
const shelves = new WeakMap<object, Shelf>();
/** Templates that failed and what they failed with, until it has been written down. */
const failures = new WeakMap<object, Map<string, string>>();

/** The enabled texts of the admins. They are read again after some seconds, and at once after a change on this node. */
export async function ownTemplates(db: Db, now: number): Promise<OwnTemplates> {
	const database = databaseOf(db);
	const shelf = await freshShelf(db, now);
	return {
		find({ event, method, language, organization }) {
			const special = organization && shelf.templates.get(placeOf(event, method, language, organization));
			return special || (shelf.templates.get(placeOf(event, method, language, null)) ?? null);
		},
		broken(id, problem) {
			const noted = failures.get(database) ?? new Map<string, string>();
			failures.set(database, noted.set(id, problem));
		},
	};
}

/** Forgets what was read, after a template was saved on this node. */
export function forgetTemplates(db: Db): void {
	shelves.delete(databaseOf(db));
}

/** Writes down which templates were found broken since the last time, for the admins to see. */
export async function noteBrokenTemplates(db: Db, now: number): Promise<void> {
	const database = databaseOf(db);
	const noted = failures.get(database);
	if (!noted || noted.size === 0) return;
	failures.delete(database);
	for (const [id, problem] of noted) await noteTemplateError(db, { id, problem, at: now });
}

async function freshShelf(db: Db, now: number): Promise<Shelf> {
	const database = databaseOf(db);
	const known = shelves.get(database);
	if (known && Math.abs(now - known.readAt) < freshMs) return known;
	const rows = await readEnabledTemplates(db);
	const templates = new Map(rows.map((row) => [placeOfRow(row), row]));
	const shelf = { readAt: now, templates };
	shelves.set(database, shelf);
	return shelf;
}

function databaseOf(db: Db): object {
	const client: { config: object } = db.client as { config: object };
	return client.config;
}

function placeOfRow({ event, method, language, organization }: EnabledTemplate): string {
	return placeOf(event, method, language, organization);
}

function placeOf(...parts: readonly (string | null)[]): string {
	return parts.map((part) => part ?? '').join(' ');
}
