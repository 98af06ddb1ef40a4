import { computed, type ComputedRef } from 'vue';
import { choiceSets, type ChoiceSet } from '../../../../../schema/choices.ts';
import { timedClauses } from '../../domain/agreement/clauses/timed-clauses.ts';
import { text } from '../../domain/localized-text.ts';
import { useDeskApi } from '../../studio/api/use-desk-api.ts';
import { useLoaded } from '../../studio/load/use-loaded.ts';
import type { Colleagues } from '../../studio/use-colleagues.ts';
import { useDirectusStores } from '../../studio/use-directus-stores.ts';
import { clauseWord } from '../../studio/words/clause-word.ts';
import { useWords } from '../../studio/words/use-words.ts';
import { listWords } from './list-words.ts';
import type { Named } from './ticket-columns.ts';
import {
	filterNames,
	me,
	nobody,
	timerStates,
	type FilterName,
	type TicketFilters,
} from './ticket-filters.ts';

export interface FilterOption {
	readonly value: string;
	readonly label: string;
	readonly color?: string;
}

interface FilterMenus {
	/** In the order in which they are shown; without those of which the reader may know nothing. */
	readonly menus: ComputedRef<
		readonly {
			readonly name: FilterName;
			readonly title: string;
			readonly options: readonly FilterOption[];
		}[]
	>;
	/** A menu is opened: what may be chosen in it is read now, if it was not before. */
	readonly opened: (name: FilterName) => void;
}

interface Shown {
	readonly filters: TicketFilters;
	/** What columns are called, by field. */
	readonly titles: ReadonlyMap<string, string>;
	readonly colleagues: Colleagues;
}

const words = { clause: text('条款', 'Clause'), timer: text('计时器状态', 'Timer state') };

/** By what the list may be narrowed down, and what may be chosen there. */
export function useFilterMenus(props: Shown): FilterMenus {
	const { say } = useWords();
	const fields = useDirectusStores().useFieldsStore();
	const channels = useNamed('desk_channels');
	const customers = useNamed('desk_organizations');
	// a link may name a customer: the chip says the name, not the key
	for (const name of ['channel', 'customer'] as const) if (props.filters[name].length > 0) opened(name);

	function opened(name: FilterName) {
		if (name === 'channel' && channels.data.value === null) void channels.reload();
		if (name === 'customer' && customers.data.value === null) void customers.reload();
	}
	const choices = (set: ChoiceSet): readonly FilterOption[] =>
		choiceSets[set].map((choice) => ({
			...{ value: choice.value, label: say(choice.label) },
			...('color' in choice && choice.color ? { color: choice.color } : {}),
		}));
	const optionsOf: Readonly<Record<FilterName, () => readonly FilterOption[]>> = {
		status: () => choices('ticket_status'),
		sla_state: () => choices('sla_state'),
		type: () => choices('ticket_type'),
		assignee: () => [
			{ value: me, label: say(listWords.me) },
			{ value: nobody, label: say(listWords.nobody) },
			...props.colleagues.agents.value.map(({ id, name }) => ({ value: id, label: name })),
		],
		clause: () => timedClauses.map(({ number }) => ({ value: number, label: say(clauseWord(number)) })),
		timer: () => choices('timer_state').filter(({ value }) => timerStates.some((state) => state === value)),
		team: () => [
			{ value: nobody, label: say(listWords.anyTeam) },
			...props.colleagues.teams.value.map((team) => ({ value: team, label: team })),
		],
		channel: () => namedOptions(channels.data.value),
		customer: () => namedOptions(customers.data.value),
	};
	const isTimerShown = fields.getField('desk_timers', 'state') !== null;
	const shown = filterNames.filter((name) => isTimerShown || (name !== 'clause' && name !== 'timer'));
	const titleOf = (name: FilterName) => {
		if (name === 'clause') return say(words.clause);
		return name === 'timer' ? say(words.timer) : (props.titles.get(name) ?? name);
	};
	return {
		opened,
		menus: computed(() => shown.map((name) => ({ name, title: titleOf(name), options: optionsOf[name]() }))),
	};
}

function useNamed(collection: string) {
	const api = useDeskApi();
	const query = { fields: 'id,name', sort: 'name', limit: -1 };
	return useLoaded(() => api.get<readonly Named[]>(`/items/${collection}`, query), { later: true });
}

function namedOptions(rows: readonly Named[] | null): readonly FilterOption[] {
	return (rows ?? []).map(({ id, name }) => ({ value: id, label: name ?? id }));
}
