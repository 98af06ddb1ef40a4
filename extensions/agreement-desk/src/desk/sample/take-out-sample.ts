import { collections } from '../../../../../schema/collections/index.ts';
import { text, type LocalizedText } from '../../domain/localized-text.ts';
import type { Db } from '../../store/db.ts';
import { lockTickets } from '../../store/lock-tickets.ts';
import {
	findKeysBy,
	findRealUse,
	removeSample,
	type RealUse,
	type SampleScope,
} from '../../store/sample-rows.ts';
import { Refusal } from '../refusal.ts';
import { findSample, findTriedTickets } from './find-sample.ts';

export interface TakingOut {
	/** Numbers of tickets that were tried out on the sample and go with it. A ticket that is not named is in the way. */
	readonly tickets: readonly string[];
}

/** Has Directus remove users and roles, with all that it keeps of them, in the same transaction. */
export type RemoveUsers = (
	db: Db,
	scope: { users: readonly string[]; roles: readonly string[] },
) => Promise<void>;

/**
 * Takes the sample out: its own rows, and what hangs on its tickets. All at once or not at all; where something real
 * would lose what it refers to, nothing is changed.
 *
 * @param db a transaction
 * @throws Refusal that names what stands in the way.
 */
export async function takeOutSample(db: Db, given: TakingOut, removeUsers: RemoveUsers): Promise<void> {
	const scope = await widen(db, await findSample(db), given);
	await lockTickets(db, scope.get('desk_tickets') ?? []);
	const whole = await withMessages(db, scope);
	const uses = await findRealUse(db, whole);
	if (uses.length > 0) throw new Refusal('invalid', inTheWay(uses));
	await removeSample(db, whole);
	await removeUsers(db, {
		users: scope.get('directus_users') ?? [],
		roles: scope.get('directus_roles') ?? [],
	});
}

/** Who names a ticket has seen it; one that is not a trial is left where it is, and is in the way. */
async function widen(db: Db, scope: SampleScope, { tickets }: TakingOut): Promise<SampleScope> {
	if (tickets.length === 0) return scope;
	const tried = (await findTriedTickets(db, scope)).filter(({ number }) => tickets.includes(number));
	const all = [...(scope.get('desk_tickets') ?? []), ...tried.map(({ id }) => id)];
	return new Map([...scope, ['desk_tickets', all.toSorted()]]);
}

/** What of the real work hangs on the sample; null where nothing does. */
export async function describeUse(db: Db, scope: SampleScope): Promise<LocalizedText | null> {
	const uses = await findRealUse(db, await withMessages(db, scope));
	return uses.length > 0 ? inTheWay(uses) : null;
}

/** All that was said on the tickets goes with them. */
async function withMessages(db: Db, scope: SampleScope): Promise<SampleScope> {
	const place = { collection: 'desk_messages', field: 'ticket' };
	return new Map([...scope, ['desk_messages', await findKeysBy(db, place, scope.get('desk_tickets') ?? [])]]);
}

function inTheWay(uses: readonly RealUse[]): LocalizedText {
	const named = [...new Set(uses.map(({ collection }) => collection))].map((collection) => {
		const rows = Math.max(...uses.filter((use) => use.collection === collection).map((use) => use.rows));
		const label = collections.find((one) => one.collection === collection)?.plural ?? text('用户', 'Users');
		return text(`${label['zh-CN']} ${rows} 条`, `${label['en-US']} (${rows})`);
	});
	const chinese = named.map((one) => one['zh-CN']).join('、');
	const english = named.map((one) => one['en-US']).join(', ');
	return text(
		`示例数据未移除：真实数据仍在使用其中的内容：${chinese}。请先将其改为使用您自己的客户、日历、协议或人员；工单是证据，不能删除`,
		`The sample data stay: real records still use them: ${english}. Let those refer to customers, calendars, agreements or people of your own first; tickets are evidence and cannot be deleted`,
	);
}
