import { createHash } from 'node:crypto';
import type { Language } from '../domain/localized-text.ts';
import { offeredMethods } from '../domain/templates/offered-methods.ts';
import type { TemplateEvent, TemplateMethod } from '../domain/vocabulary.ts';
import { builtInText } from '../domain/wording/built-in/index.ts';
import { templateEvents } from '../domain/wording/template-event-names.ts';
import { readTemplates } from '../store/read-templates.ts';
import { templateTable, type TemplateRow } from '../store/tables.ts';
import type { Host } from './host.ts';

/**
 * The texts that a desk begins with. They belong to the admins from then on: what they change stays changed, and for
 * what they delete the built-in text is used.
 */
export async function seedTemplates(db: Host['database']): Promise<void> {
	const rows = templateEvents.flatMap((event) =>
		offeredMethods(event).flatMap((method) =>
			(['zh-CN', 'en-US'] as const).map((language) => rowOf({ event, method, language })),
		),
	);
	const there = new Set(
		(
			await readTemplates(
				db,
				rows.map(({ id }) => id),
			)
		).map(({ id }) => id),
	);
	const missing = rows.filter(({ id }) => !there.has(id));
	if (missing.length > 0) await templateTable.insert(db, missing);
}

interface Place {
	readonly event: TemplateEvent;
	readonly method: TemplateMethod;
	readonly language: Language;
}

function rowOf(place: Place): TemplateRow {
	const { subject, body } = builtInText(place.event, place);
	return {
		...templateTable.blank,
		...place,
		id: idOf(place),
		enabled: true,
		subject: place.method === 'sms' ? null : subject,
		body,
	};
}

/** Always the same, so that a run that was cut off finds what it has written. A UUID of version 8 (RFC 9562). */
function idOf({ event, method, language }: Place): string {
	const hash = createHash('sha256').update(`desk_templates ${event} ${method} ${language}`).digest('hex');
	return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
