import type { ParameterKey } from '../parameters/index.ts';

/** One value as the text gives it. */
export interface Reading {
	readonly value: unknown;
	/** The clause that the value belongs to, by the numbers of the standard text. */
	readonly clause: string;
	/** The words it was read from, exactly as they stand in the source. */
	readonly text: string;
	/** 0 to 1: how sure it is that these words say this, from {@link acceptedFrom} on sure enough to propose. */
	readonly confidence: number;
}

export interface Finding extends Reading {
	readonly key: ParameterKey;
}

/** What a filled agreement says, for a person to confirm. Nothing in it is guessed. */
export interface AgreementReading {
	/** Only what the text says once, or always alike. Values have passed the schema of their parameter. */
	readonly parameters: Readonly<Partial<Record<ParameterKey, unknown>>>;
	/** Where each of these was read. */
	readonly found: readonly Finding[];
	/** The blanks P01 to P27 of which the text says nothing, in their order. */
	readonly missing: readonly ParameterKey[];
	/** What the text says in several ways, or in a way that cannot be kept as it stands. */
	readonly ambiguous: readonly {
		readonly key: ParameterKey;
		readonly readings: readonly Reading[];
	}[];
}

/** Readings below this are shown, never taken. */
export const acceptedFrom = 0.6;
