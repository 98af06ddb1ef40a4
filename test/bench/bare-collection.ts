import { toFieldPayload } from '../../extensions/agreement-desk/src/install/to-directus.ts';
import { tickets } from '../../schema/collections/tickets.ts';
import type { Instance } from '../harness/instance.ts';

export const bareCollection = 'bare_tickets';

/** A collection with the very columns of desk_tickets, and nothing that acts on them. */
export async function createBareCollection(instance: Instance): Promise<void> {
	const columns = Object.entries(tickets.fields).filter(([, field]) => field.type !== 'alias');
	const fields = columns.map(([name, field], index) => {
		const payload = toFieldPayload(bareCollection, name, field, index + 1);
		return { ...payload, meta: { ...payload.meta, group: null } };
	});
	const answer = await instance.request('POST', '/collections', {
		collection: bareCollection,
		schema: {},
		meta: { accountability: 'all' },
		fields,
	});
	if (answer.status !== 200)
		throw new Error(`The bare collection was refused: ${JSON.stringify(answer.body)}`);
}
