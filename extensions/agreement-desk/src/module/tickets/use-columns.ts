import { computed, type ComputedRef } from 'vue';
import { text } from '../../domain/localized-text.ts';
import { useDirectusStores } from '../../studio/use-directus-stores.ts';
import { useWords } from '../../studio/words/use-words.ts';
import { allColumns } from './ticket-columns.ts';

const age = text('已收到', 'Age');

/** What the columns are called: as the form of a ticket calls its fields, whatever an admin has renamed. */
export function useColumnTitles(): ComputedRef<ReadonlyMap<string, string>> {
	const { say, language } = useWords();
	const fields = useDirectusStores().useFieldsStore();
	return computed(() => {
		// the store names them anew whenever the language changes
		void language.value;
		return new Map(
			allColumns.map(({ field }) => [
				field,
				field === 'received_at' ? say(age) : (fields.getField('desk_tickets', field)?.name ?? field),
			]),
		);
	});
}
