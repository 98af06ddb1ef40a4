/** The Message-ID of an outgoing mail: the same at every attempt, so that a repeated mail is recognised as one. */
export function messageIdOf(notification: string, mailDomain: string): string {
	return `<${notification}@${mailDomain}>`;
}
