import type { LocalizedText } from '../extensions/agreement-desk/src/domain/localized-text.ts';
import type { ChoiceSet } from './choices.ts';
import type { ShownWhen } from './field-options.ts';
import type { Repeater } from './repeater.ts';

/** What Directus stores about a column; the names are those of its fields API. */
export interface ColumnSchema {
	is_primary_key?: boolean;
	is_nullable?: boolean;
	is_unique?: boolean;
	is_indexed?: boolean;
	default_value?: string | number | boolean | null;
	max_length?: number;
	numeric_precision?: number;
	numeric_scale?: number;
}

/** A button of the form that opens a page of ours in a new tab. */
export interface Link {
	readonly label: LocalizedText;
	readonly icon: string;
	/** Seen from the studio's root and without a slash before it, or Directus takes it for a page of the studio. */
	readonly url: `../desk/${string}`;
}

export type FieldType =
	| 'uuid'
	| 'string'
	| 'text'
	| 'integer'
	| 'bigInteger'
	| 'float'
	| 'decimal'
	| 'boolean'
	| 'timestamp'
	| 'date'
	| 'json'
	| 'alias';

/** A choice of a dropdown. Its text becomes a translation row, so that both languages read it. */
export interface Choice<T extends string = string> {
	readonly value: T;
	readonly label: LocalizedText;
	readonly color?: string;
	readonly icon?: string;
}

/**
 * One field of a collection. `Api` is its value in REST and GraphQL; `Stored` is its value in our
 * store, where instants are epoch milliseconds.
 */
export interface FieldDefinition<Api, Stored = Api> {
	readonly type: FieldType;
	readonly label: LocalizedText;
	readonly note?: LocalizedText;
	/** The clause a refusal about this field names; that of the collection where it is not given. */
	readonly clause?: string;
	/** The key of the parameter that the column holds; the register of parameters then knows what is right. */
	readonly parameter?: string;
	readonly column?: ColumnSchema;
	readonly special?: readonly string[];
	readonly interface: string | null;
	readonly display?: string;
	readonly displayOptions?: Readonly<Record<string, unknown>>;
	readonly options?: Readonly<Record<string, unknown>>;
	readonly choices?: ChoiceSet;
	readonly repeater?: Repeater;
	readonly link?: Link;
	readonly readonly?: boolean;
	readonly hidden?: boolean;
	readonly shownWhen?: ShownWhen;
	readonly required?: boolean;
	readonly width?: 'half' | 'full';
	readonly group?: string;
	/** Written by the engine alone: any client write is refused, whatever the way in. */
	readonly engineOwned?: boolean;
	/** Kept as ciphertext and never shown again, whatever the way it is asked for. */
	readonly secret?: boolean;
	/** Set for a many-to-one: the target and what its deletion does. No constraint when `constrained` is false. */
	readonly references?: {
		readonly collection: string;
		readonly constrained: boolean;
		readonly aliasOnOther?: string;
		readonly junctionField?: string;
		/** Default: SET NULL for users, NO ACTION for anything else. */
		readonly onDelete?: 'CASCADE';
	};
	/** Carries the types only; never set. */
	readonly phantom?: { readonly api: Api; readonly stored: Stored };
}

export type Fields = Readonly<Record<string, FieldDefinition<unknown, unknown>>>;

/** A bookmark in the navigation of the studio, for everybody. */
export interface Bookmark {
	readonly name: LocalizedText;
	readonly icon: string;
	readonly filter: Readonly<Record<string, unknown>>;
	readonly sort: readonly string[];
}

export interface CollectionDefinition<F extends Fields = Fields> {
	readonly collection: string;
	readonly icon: string;
	readonly singular: LocalizedText;
	readonly plural: LocalizedText;
	readonly note: LocalizedText;
	readonly displayTemplate?: string;
	readonly folder: string;
	/** Place within the folder. */
	readonly sort: number;
	readonly clause: string | null;
	readonly fields: F;
	readonly listFields: readonly string[];
	/** Pixels, for columns that the default width would cut. */
	readonly listWidths?: Readonly<Record<string, number>>;
	readonly listSort: readonly string[];
	readonly bookmarks?: readonly Bookmark[];
	/** What “save as copy” takes over, where that is not everything. */
	readonly copiedFields?: readonly string[];
	/** Revisions are kept only where a human edits; the engine's own ledgers are their own history. */
	readonly tracked: boolean;
	/** Left out of the navigation: it only joins two others. */
	readonly hidden?: boolean;
}

/** Keeps the literal field names, so that row types can be derived from the definition. */
export function defineCollection<const F extends Fields>(
	definition: CollectionDefinition<F>,
): CollectionDefinition<F> {
	return definition;
}

type ColumnNames<F extends Fields> = {
	[K in keyof F]: F[K] extends FieldDefinition<infer Api, unknown>
		? [Api] extends [never]
			? never
			: K
		: never;
}[keyof F];

type ApiValue<D> = D extends FieldDefinition<infer Api, unknown> ? Api : never;
type StoredValue<D> = D extends FieldDefinition<unknown, infer Stored> ? Stored : never;

/** A row as REST and GraphQL show it. */
export type ApiRow<D extends CollectionDefinition> = {
	-readonly [K in ColumnNames<D['fields']>]: ApiValue<D['fields'][K]>;
};

/** A row as our store reads and writes it. */
export type StoredRow<D extends CollectionDefinition> = {
	-readonly [K in ColumnNames<D['fields']>]: StoredValue<D['fields'][K]>;
};
