import { collections } from '../../../../../schema/collections/index.ts';
import type { CollectionDefinition } from '../../../../../schema/define.ts';

/** The columns of a collection that hold secrets. */
export function secretColumnsOf({ fields }: CollectionDefinition): string[] {
	return Object.entries(fields).flatMap(([name, { secret }]) => (secret ? [name] : []));
}

/** The collections that have such columns. */
export const withSecrets: readonly CollectionDefinition[] = collections.filter(
	(definition) => secretColumnsOf(definition).length > 0,
);
