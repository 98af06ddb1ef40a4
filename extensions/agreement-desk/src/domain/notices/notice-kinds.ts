import type { NoticeKind } from '../vocabulary.ts';

/** Whether it keeps the customer from the service: only after notice of the agreed days (3.1.1.4). */
export function interrupts(kind: NoticeKind | null): boolean {
	return kind === 'suspension' || kind === 'termination';
}

/** Formal notices take two people, go out by every agreed way, and have to arrive. */
export function isFormal(kind: NoticeKind | null): boolean {
	return interrupts(kind) || kind === 'resumption' || kind === 'formal';
}

/** The clause that a notice of this kind rests on. */
export function clauseOfNotice(kind: NoticeKind | null): '3.1.1.4' | '1.4.4' {
	return interrupts(kind) || kind === 'resumption' ? '3.1.1.4' : '1.4.4';
}
