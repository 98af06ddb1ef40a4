import type { Problem } from './problem.ts';

/** A refusal of the desk in its parts. */
export interface PlacedRefusal {
	/** Field or path, such as `events[0].at`; empty where the server names none. */
	readonly place: string;
	/** The sentence without the place and its clause. */
	readonly words: string;
}

const shape =
	/^(?:Invalid payload\. )?([\w$.[\]@-]+?)(?:（第 [\d.]+ 条）| \(clause [\d.]+\))?(?:：|: )([^]*)$/;

/** Which field a refusal is about, so that it can stand beside it. */
export function refusalPlace({ kind, message }: Problem): PlacedRefusal {
	const match = kind === 'invalid' || kind === 'forbidden' || kind === 'missing' ? shape.exec(message) : null;
	if (!match) return { place: '', words: message };
	const [, place = '', words = ''] = match;
	return { place, words: words.replace(/\.$/, '') };
}
