import { computed, type ComputedRef } from 'vue';
import { useDeskApi } from './api/use-desk-api.ts';
import { useLoaded, type Loaded } from './load/use-loaded.ts';
import { personName } from './words/person-name.ts';

interface ListedAgent {
	readonly user: {
		readonly id: string;
		readonly first_name: string | null;
		readonly last_name: string | null;
	} | null;
	readonly active: boolean;
	readonly presence: string | null;
	readonly teams: readonly string[] | null;
}

export interface Colleagues {
	readonly loaded: Loaded<readonly ListedAgent[]>;
	/** Those on duty, by name. */
	readonly agents: ComputedRef<
		readonly { readonly id: string; readonly name: string; readonly presence: string | null }[]
	>;
	/** Every team that somebody is in, even if all of them have left. */
	readonly teams: ComputedRef<readonly string[]>;
	/** The teams that may be given a ticket: the server takes none in which nobody is on duty. */
	readonly staffedTeams: ComputedRef<readonly string[]>;
}

const fields = 'user.id,user.first_name,user.last_name,active,presence,teams';

/** Who may have tickets, and in which teams. With `later`, nothing is read before `loaded.reload`. */
export function useColleagues({ later = false }: { later?: boolean } = {}): Colleagues {
	const api = useDeskApi();
	const query = { fields, limit: -1, sort: 'user.first_name' };
	const loaded = useLoaded((asking) => api.get<readonly ListedAgent[]>('/items/desk_agents', query, asking), {
		later,
	});
	const known = computed(() => loaded.data.value ?? []);
	return {
		loaded,
		agents: computed(() =>
			known.value.flatMap(({ user, active, presence }) =>
				user && active ? [{ id: user.id, name: personName(user) || '—', presence }] : [],
			),
		),
		teams: computed(() => teamsOf(known.value)),
		staffedTeams: computed(() => teamsOf(known.value.filter(({ active }) => active))),
	};
}

function teamsOf(agents: readonly ListedAgent[]): readonly string[] {
	return [...new Set(agents.flatMap(({ teams }) => teams ?? []))].toSorted();
}
