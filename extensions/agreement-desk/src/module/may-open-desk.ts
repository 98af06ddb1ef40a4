/** Whether somebody has business at the desk: whoever may read tickets. Who may not sees no module. */
export function mayOpenDesk(user: unknown, permissions: unknown): boolean {
	if (field(user, 'admin_access') === true || field(field(user, 'role'), 'admin_access') === true)
		return true;
	const access = field(field(field(permissions, 'desk_tickets'), 'read'), 'access');
	return access === 'full' || access === 'partial';
}

function field(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null
		? (value as Readonly<Record<string, unknown>>)[name]
		: undefined;
}
