import type { ImportPreview } from '../../../desk/import-agreement.ts';
import type { LocalizedText } from '../../../domain/localized-text.ts';

/** A way to read a value, as the reader is asked about it. */
export interface OfferedReading {
	readonly value: unknown;
	readonly said: LocalizedText | null;
	/** The words it was read from. */
	readonly text: string;
	/** 0 to 1. */
	readonly confidence: number;
	/** Whether it can be kept as it stands. */
	readonly isUsable: boolean;
}

/** One value of an import, with all the ways in which the text can be read. */
export interface Offer {
	readonly key: string;
	readonly clause: string;
	readonly readings: readonly OfferedReading[];
	/** The place of the reading that is proposed; null where the reader has to say. */
	readonly proposed: number | null;
}

/** What an import offers, in the order of its clauses: what was found once, and what can be read in several ways. */
export function offersOf({ found, ambiguous }: ImportPreview): readonly Offer[] {
	const sure = found.map(({ key, clause, ...reading }) => ({
		...{ key: key, clause, proposed: 0 },
		readings: [offered(reading)],
	}));
	const unsure = ambiguous.map(({ key, readings }) => ({
		...{ key: key, clause: readings[0]?.clause ?? '', proposed: null },
		readings: readings.map(offered),
	}));
	return [...sure, ...unsure].toSorted((a, b) => a.clause.localeCompare(b.clause, 'en', { numeric: true }));
}

function offered(reading: Omit<OfferedReading, 'isUsable'>): OfferedReading {
	const { value, said, text, confidence } = reading;
	return { value, said, text, confidence, isUsable: said !== null };
}

/** Which reading of which value is ticked; a value that is not in it stays as it is. */
export type Ticks = ReadonlyMap<string, number>;

/** What is ticked at first: whatever was found once. */
export function firstTicks(offers: readonly Offer[]): Ticks {
	return new Map(
		offers.flatMap(({ key, proposed, readings }) =>
			proposed !== null && readings[proposed]?.isUsable ? [[key, proposed] as const] : [],
		),
	);
}

export function ticked(ticks: Ticks, key: string, place: number | null): Ticks {
	const now = new Map(ticks);
	if (place === null) now.delete(key);
	else now.set(key, place);
	return now;
}

/** The parameters that are to be written. */
export function confirmed(offers: readonly Offer[], ticks: Ticks): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		offers.flatMap(({ key, readings }) => {
			const reading = readings[ticks.get(key) ?? -1];
			return reading ? [[key, reading.value]] : [];
		}),
	);
}

export type Trust = 'high' | 'fair' | 'low';

/** How much a confidence (0 to 1) is worth to a reader. */
export function trustOf(confidence: number): Trust {
	if (confidence >= 0.85) return 'high';
	return confidence >= 0.6 ? 'fair' : 'low';
}
