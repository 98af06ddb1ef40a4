import type { Db } from './db.ts';

/** Whether a user, or one of these roles, has been given this policy. */
export async function holdsPolicy(
	db: Db,
	{ user, roles, policy }: { user: string; roles: readonly string[]; policy: string },
): Promise<boolean> {
	const row: unknown = await db('directus_access')
		.where({ policy })
		.where((holder) => holder.where({ user }).orWhereIn('role', [...roles]))
		.first('id');
	return row !== undefined;
}

/** Which of these policies a user, or one of these roles, has been given. */
export async function policiesHeld(
	db: Db,
	{ user, roles, among }: { user: string; roles: readonly string[]; among: readonly string[] },
): Promise<ReadonlySet<string>> {
	const rows: { policy: string }[] = await db('directus_access')
		.whereIn('policy', [...among])
		.where((holder) => holder.where({ user }).orWhereIn('role', [...roles]))
		.select('policy');
	return new Set(rows.map(({ policy }) => policy));
}

/** Active users other than this one who are administrators or have been given this policy. */
export async function countOthersWithPolicy(
	db: Db,
	{ except, policy }: { except: string; policy: string },
): Promise<number> {
	const row: { count?: string | number } | undefined = await db('directus_users as u')
		.join('directus_access as a', (on) => on.on('a.user', 'u.id').orOn('a.role', 'u.role'))
		.join('directus_policies as p', 'p.id', 'a.policy')
		.where('u.status', 'active')
		.whereNot('u.id', except)
		.where((may) => may.where('p.admin_access', true).orWhere('p.id', policy))
		.countDistinct({ count: 'u.id' })
		.first();
	return Number(row?.count ?? 0);
}
