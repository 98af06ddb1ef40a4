import { isParameterKey, type ParameterKey } from '../parameters/index.ts';

/*
 * What may stand in the text of a clause: `{{key}}` for a value, and `[[first|second|third]]` for wordings that
 * depend on what has been agreed. Of these the first is taken whose values are all there, otherwise the last.
 */

export type TemplatePart =
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'slot'; readonly key: ParameterKey }
	| { readonly type: 'choice'; readonly alternatives: readonly (readonly TemplatePart[])[] };

/** @throws Error when a slot is not a parameter or a bracket is not closed: a mistake in the register. */
export function parseTemplate(template: string): readonly TemplatePart[] {
	return template
		.split(/(\[\[.*?\]\])/)
		.flatMap((piece) => (isChoice(piece) ? [parseChoice(piece)] : parseSlots(piece)));
}

function isChoice(piece: string): boolean {
	return piece.startsWith('[[') && piece.endsWith(']]');
}

function parseChoice(piece: string): TemplatePart {
	const alternatives = piece.slice(2, -2).split('|').map(parseSlots);
	return { type: 'choice', alternatives };
}

function parseSlots(piece: string): TemplatePart[] {
	if (/\[\[|\]\]/.test(piece)) throw new Error(`Bracket without its partner: ${piece}`);
	return piece
		.split(/(\{\{.*?\}\})/)
		.filter((part) => part !== '')
		.map((part) => (part.startsWith('{{') ? toSlot(part.slice(2, -2)) : { type: 'text', text: part }));
}

function toSlot(key: string): TemplatePart {
	if (!isParameterKey(key)) throw new Error(`No such parameter: ${key}`);
	return { type: 'slot', key };
}

/** Every key that has a slot, in the order in which they first occur. */
export function slotsOf(parts: readonly TemplatePart[]): readonly ParameterKey[] {
	const keys = parts.flatMap((part): readonly ParameterKey[] => {
		if (part.type === 'slot') return [part.key];
		return part.type === 'choice' ? part.alternatives.flatMap(slotsOf) : [];
	});
	return [...new Set(keys)];
}

/** The texts and slots that remain once every choice has been made. */
export function chooseParts(
	parts: readonly TemplatePart[],
	isFilled: (key: ParameterKey) => boolean,
): readonly Exclude<TemplatePart, { type: 'choice' }>[] {
	return parts.flatMap((part) => {
		if (part.type !== 'choice') return [part];
		const fitting = part.alternatives.find((alternative) => slotsOf(alternative).every(isFilled));
		return chooseParts(fitting ?? part.alternatives.at(-1) ?? [], isFilled);
	});
}
