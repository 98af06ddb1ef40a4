import { computed, type ComputedRef } from 'vue';
import { useDeskApi } from '../../studio/api/use-desk-api.ts';
import { useLoaded, type Loaded } from '../../studio/load/use-loaded.ts';
import type { Colleague } from './ticket-columns.ts';

export interface ListedAgent {
	readonly user: Colleague | null;
	readonly active: boolean;
	readonly presence: string | null;
	readonly teams: readonly string[] | null;
}

interface Colleagues {
	readonly loaded: Loaded<readonly ListedAgent[]>;
	/** Those on duty, by name. */
	readonly agents: ComputedRef<
		readonly { readonly id: string; readonly name: string; readonly presence: string | null }[]
	>;
	/** Every team that somebody is in. */
	readonly teams: ComputedRef<readonly string[]>;
}

const fields = 'user.id,user.first_name,user.last_name,user.email,active,presence,teams';

/** Who may have tickets, and in which teams. */
export function useColleagues(): Colleagues {
	const api = useDeskApi();
	const loaded = useLoaded(() =>
		api.get<readonly ListedAgent[]>('/items/desk_agents', { fields, limit: -1, sort: 'user.first_name' }),
	);
	const known = computed(() => loaded.data.value ?? []);
	return {
		loaded,
		agents: computed(() =>
			known.value.flatMap(({ user, active, presence }) =>
				user && active ? [{ id: user.id, name: nameOf(user), presence }] : [],
			),
		),
		teams: computed(() => [...new Set(known.value.flatMap(({ teams }) => teams ?? []))].toSorted()),
	};
}

export function nameOf({ first_name: first, last_name: last }: Colleague): string {
	return [first, last].filter(Boolean).join(' ') || '—';
}
