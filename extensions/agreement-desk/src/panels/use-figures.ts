import type { ShownFigures } from '../desk/figures/show-figures.ts';
import { useDeskApi } from '../studio/api/use-desk-api.ts';
import { useLive } from '../studio/live/use-live.ts';
import { useLoaded } from '../studio/load/use-loaded.ts';

export interface FigureOptions {
	readonly clause?: string | null;
	readonly code?: string | null;
	readonly period?: string | null;
	readonly by?: string | null;
}

/** Figures of a month change little in a second, and several panels ask for them. */
const calmMs = 15_000;

/** How promises were kept, for the options of a panel; read anew when they change and when timers do. */
export function useFigures(options: () => FigureOptions) {
	const api = useDeskApi();
	const asked = () =>
		Object.fromEntries(Object.entries(options()).filter(([, value]) => value !== null && value !== ''));
	const figures = useLoaded(({ signal }) => api.get<ShownFigures>('/desk/figures', asked(), { signal }), {
		on: () => JSON.stringify(asked()),
	});
	useLive(['desk_timers'], figures.reload, { calmMs });
	return figures;
}
