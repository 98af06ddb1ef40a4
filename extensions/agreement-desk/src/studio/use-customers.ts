import { computed, type ComputedRef } from 'vue';
import { useDeskApi } from './api/use-desk-api.ts';
import { useLoaded } from './load/use-loaded.ts';

/** The customers that the reader may see, by name, as a dropdown offers them; none until they are read. */
export function useCustomers(): ComputedRef<readonly { readonly value: string; readonly text: string }[]> {
	const api = useDeskApi();
	const query = { fields: 'id,name', filter: { role: { _eq: 'customer' } }, sort: 'name', limit: 500 };
	const customers = useLoaded(({ signal }) =>
		api.get<{ id: string; name: string }[]>('/items/desk_organizations', query, { signal }),
	);
	return computed(() => (customers.data.value ?? []).map(({ id, name }) => ({ value: id, text: name })));
}
