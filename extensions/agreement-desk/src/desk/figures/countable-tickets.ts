import { z } from 'zod';
import { iso } from '../../domain/iso.ts';
import type { Db } from '../../store/db.ts';
import { countReceived, type ReceivedScope } from '../../store/count-received.ts';
import { countAsCaller, type ReadAsCaller } from '../read-as-caller.ts';

const idsSchema = z.array(z.object({ id: z.string() }));

/**
 * Which of the tickets received in a period one may count: mostly all of them, which is told by their number alone, so
 * that nobody has to carry a list of a hundred thousand. Null where one may not read tickets.
 */
export async function countableTickets(
	db: Db,
	read: ReadAsCaller,
	scope: ReceivedScope,
): Promise<'all' | readonly string[] | null> {
	const { agreement, from, to } = scope;
	const filter = {
		_and: [
			{ received_at: { _gte: iso(from) } },
			{ received_at: { _lt: iso(to) } },
			...(agreement === undefined ? [] : [{ agreement: { _eq: agreement } }]),
		],
	};
	const seen = await countAsCaller(read, 'desk_tickets', filter);
	if (seen === null) return null;
	if (seen === (await countReceived(db, scope))) return 'all';
	const rows = await read('desk_tickets', { fields: ['id'], filter, limit: -1 });
	return idsSchema.parse(rows ?? []).map(({ id }) => id);
}
