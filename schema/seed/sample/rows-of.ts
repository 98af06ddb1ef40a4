import type { ApiRow, CollectionDefinition } from '../../define.ts';

/** Rows of a collection as a client would post them. */
export type RowsOf<D extends CollectionDefinition> = readonly Partial<ApiRow<D>>[];
