import type { Ref } from 'vue';
import { useDeskApi } from '../../studio/api/use-desk-api.ts';
import { useLive } from '../../studio/live/use-live.ts';
import { useLoaded, type Loaded } from '../../studio/load/use-loaded.ts';
import type { CalendarRow } from './calendar-model.ts';

const fields = [
	...['id', 'name', 'timezone', 'weekly_periods', 'years'],
	...['id', 'date', 'kind', 'name_zh', 'name_en', 'periods', 'reason'].map((name) => `days.${name}`),
].join();

/** A calendar with all its special days; it follows what others change. */
export function useCalendar(id: Readonly<Ref<string>>): Loaded<CalendarRow> {
	const api = useDeskApi();
	const loaded = useLoaded(
		(asking) =>
			api.get<CalendarRow>(`/items/desk_calendars/${id.value}`, { fields, 'deep[days][_limit]': -1 }, asking),
		{ on: id },
	);
	useLive(['desk_calendars', 'desk_calendar_days'], loaded.reload);
	return loaded;
}
