import { readText, type ReadableText } from './text/read-text.ts';
import type { Draft } from './draft.ts';
import type { Place } from './finding.ts';

/** A part of a draft that holds words. */
export interface DraftPart extends Place {
	readonly text: ReadableText;
}

/** Of what is longer the rest is not looked at; a finding says so. */
export const longestAttachment = 200_000;

/** Subject, body and attachments, in this order. */
export function partsOf({ subject, body, attachments = [] }: Draft): DraftPart[] {
	const own: DraftPart[] = [
		{ part: 'subject', attachment: null, text: readText(subject ?? '') },
		{ part: 'body', attachment: null, text: readText(body) },
	];
	const attached = attachments.flatMap(({ name, text }, attachment): DraftPart[] => [
		{ part: 'attachment_name', attachment, text: readText(name) },
		{ part: 'attachment_text', attachment, text: readText((text ?? '').slice(0, longestAttachment)) },
	]);
	return [...own, ...attached];
}

const order = { subject: 0, body: 1, attachment_name: 2, attachment_text: 3 };

/** Earlier places first. */
export function comparePlaces(
	a: Place & { readonly at: number },
	b: Place & { readonly at: number },
): number {
	return (a.attachment ?? -1) - (b.attachment ?? -1) || order[a.part] - order[b.part] || a.at - b.at;
}
