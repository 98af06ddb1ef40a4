import { useDirectusStores } from '../use-directus-stores.ts';

/** What the native forms call a field of a collection; its key where they know it not. */
export function useFieldNames(collection: string): (field: string) => string {
	const fields = useDirectusStores().useFieldsStore();
	return (field) => fields.getField(collection, field)?.name ?? field;
}
