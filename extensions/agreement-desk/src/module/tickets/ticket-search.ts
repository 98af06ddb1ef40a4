import type { Filter } from './list-order.ts';

/** What of a ticket is searched: its own words, and the names of whom it is about, `by` the column that leads to them. */
export const searchedFields = [
	{ by: null, collection: 'desk_tickets', field: 'number' },
	{ by: null, collection: 'desk_tickets', field: 'subject' },
	{ by: null, collection: 'desk_tickets', field: 'description' },
	{ by: 'contact', collection: 'desk_contacts', field: 'name' },
	{ by: 'customer', collection: 'desk_organizations', field: 'name' },
] as const;

type SearchedField = (typeof searchedFields)[number];

/** More than these are not looked for: each is a look at every ticket of the list. */
const mostWords = 6;

/**
 * What is to hold of a ticket that is searched for: each of the words is found in one of the fields. The search of
 * Directus itself looks through the ticket alone, not through the names of its contact and customer.
 */
export function searchConditions(typed: string, fields: readonly SearchedField[]): readonly Filter[] {
	const words = typed.split(/\s+/).filter((word) => word !== '');
	return words.slice(0, mostWords).map((word) => ({
		_or: fields.map(({ by, field }): Filter => {
			const found = { [field]: { _icontains: word } };
			return by === null ? found : { [by]: found };
		}),
	}));
}
