/** Where a ticket is in the studio. */
export function ticketUrl(id: string, { publicUrl }: { readonly publicUrl: string }): string {
	return `${publicUrl}/admin/content/desk_tickets/${id}`;
}
