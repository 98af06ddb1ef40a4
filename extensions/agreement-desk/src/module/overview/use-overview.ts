import type { Overview } from '../../desk/overview/read-overview.ts';
import { useDeskApi } from '../../studio/api/use-desk-api.ts';
import { useLive } from '../../studio/live/use-live.ts';
import { useLoaded } from '../../studio/load/use-loaded.ts';

/** A storm of changes is read every few seconds at most: the answer is about the whole desk. */
const calmMs = 2_000;
/** Presence and deliveries change past Directus, which tells nobody of them. */
const atLeastMs = 30_000;

/** How the desk stands, kept up to date. */
export function useOverview() {
	const api = useDeskApi();
	const overview = useLoaded(({ signal }) => api.get<Overview>('/desk/overview', {}, { signal }));
	const { isConnected } = useLive(['desk_tickets', 'desk_timers'], overview.reload, { calmMs, atLeastMs });
	return { overview, isConnected };
}
