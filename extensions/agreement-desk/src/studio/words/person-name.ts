/** What a person is called, as Directus itself shows it; empty where they gave no name. */
export function personName(
	person: { readonly first_name: string | null; readonly last_name: string | null } | null | undefined,
): string {
	return [person?.first_name, person?.last_name].filter(Boolean).join(' ');
}
