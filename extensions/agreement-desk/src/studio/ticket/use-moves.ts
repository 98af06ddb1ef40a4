import { computed, type ComputedRef, type Ref } from 'vue';
import type { ActMove, ActName } from '../../desk/moves/act-moves.ts';
import type { ShownMoves } from '../../desk/moves/show-moves.ts';
import type { StatusMove } from '../../desk/moves/status-moves.ts';
import { useDeskApi } from '../api/use-desk-api.ts';
import { useLoaded, type Loaded } from '../load/use-loaded.ts';

export type { ActMove, ActName, ShownMoves, StatusMove };

export interface Moves {
	readonly loaded: Loaded<ShownMoves>;
	readonly isSupervisor: ComputedRef<boolean>;
	/** What stands in the way of an act; undefined while it is not known. */
	readonly act: (name: ActName) => ActMove | undefined;
}

/**
 * Where a ticket can go and what may be done with it, by the rules of the server: read as soon as the ticket is there,
 * and anew with each change of it.
 */
export function useMoves(ticket: Readonly<Ref<string>>, revision: Readonly<Ref<string | null>>): Moves {
	const api = useDeskApi();
	const loaded = useLoaded(
		(asking) => api.get<ShownMoves>(`/desk/tickets/${ticket.value}/moves`, {}, asking),
		{ on: revision, later: true },
	);
	return {
		loaded,
		isSupervisor: computed(() => loaded.data.value?.is_supervisor ?? false),
		act: (name) => loaded.data.value?.acts.find(({ act }) => act === name),
	};
}
