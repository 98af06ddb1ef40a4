/**
 * How an attempt to deliver ended.
 * `temporary` is tried again, `permanent` never; an unknown outcome (the line broke after the text was handed
 * over) counts as temporary, since a repeated mail with the same Message-ID is better than a lost one.
 */
export type DeliveryOutcome =
	| { readonly result: 'sent'; readonly proof: string }
	| { readonly result: 'temporary' | 'permanent'; readonly reason: string };
