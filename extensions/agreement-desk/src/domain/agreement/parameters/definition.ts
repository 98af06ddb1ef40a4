import type { z } from 'zod';
import type { LocalizedText } from '../../localized-text.ts';

/** Where the studio shows a parameter: under the article whose clause holds it, or beside the text. */
export type ParameterSection =
	| 'parties_and_channels'
	| 'scope'
	| 'response'
	| 'handling'
	| 'quality'
	| 'rights'
	| 'supplementary'
	| 'reading';

/** What a column holds and how a person enters it. `choices` name a set of options of the studio. */
export type ParameterInput =
	| { readonly type: 'string' | 'text' | 'amount' | 'integer' | 'boolean' | 'tags' }
	| { readonly type: 'select' | 'multi_select'; readonly choices: ParameterChoices }
	| { readonly type: 'rows'; readonly rows: ParameterRows };

export type ParameterChoices =
	| 'progress_unit'
	| 'clock_basis'
	| 'agreed_method'
	| 'csat_mode'
	| 'working_day_end'
	| 'out_of_hours'
	| 'receipt'
	| 'phone_attempt'
	| 'abandoned_call'
	| 'out_of_hours_contact'
	| 'registration_proof'
	| 'complex_clock_start'
	| 'urgent_by'
	| 'urgent_clock_start'
	| 'queue_order'
	| 'governing_instant'
	| 'notice_counting'
	| 'social_scope'
	| 'assignment_rule';

export type ParameterRows = 'periods' | 'im_tools' | 'languages' | 'custom_targets';

/** One column of `desk_agreements`. A parameter of several parts has one for each part. */
export interface ParameterColumn {
	readonly name: string;
	readonly label: LocalizedText;
	readonly note: LocalizedText;
	readonly input: ParameterInput;
	/** The member of the value that the column holds; absent where it holds the whole. */
	readonly part?: string;
}

/** One value for each of the ready-made levels of service; null where only the parties can say. */
export interface Presets<V> {
	readonly standard: V | null;
	readonly relaxed: V | null;
	readonly strict: V | null;
}

export type PresetName = keyof Presets<unknown>;

export const presetNames = ['standard', 'relaxed', 'strict'] as const satisfies readonly PresetName[];

/** A value that the parties agree on, with its place in the text. */
export interface ParameterDefinition<
	V = unknown,
	C extends readonly ParameterColumn[] = readonly ParameterColumn[],
> {
	/** P01 to P27 for a blank of the text, P-I-… for what the text needs but does not hold, R… for how it is read. */
	readonly number: string;
	readonly clause: string;
	readonly section: ParameterSection;
	readonly label: LocalizedText;
	readonly schema: z.ZodType<V>;
	readonly presets: Presets<NoInfer<V>>;
	/** A version cannot be activated without it. */
	readonly required: boolean;
	/** False where leaving the column empty in a new version has a meaning of its own. */
	readonly filledByDefault: boolean;
	readonly columns: C;
}

/** Keeps the names of the columns and the type of the value, which the schema alone decides. */
export function parameter<V, const C extends readonly ParameterColumn[]>(
	definition: Omit<ParameterDefinition<V, C>, 'presets' | 'required' | 'filledByDefault'> & {
		readonly presets: Presets<NoInfer<V>>;
		readonly required?: boolean;
		readonly filledByDefault?: boolean;
	},
): ParameterDefinition<V, C> {
	return { required: false, filledByDefault: true, ...definition };
}

/** The clause that a column is about: where each part of a parameter has one of its own, that of the part. */
export function clauseOf({ clause }: ParameterDefinition, { part }: Pick<ParameterColumn, 'part'>): string {
	return part !== undefined && /^\d+(?:\.\d+)+$/.test(part) ? part : clause;
}

/** The same value whatever the level of service. */
export function always<V>(value: V | null): Presets<V> {
	return { standard: value, relaxed: value, strict: value };
}
