import type { RejectionReason } from '../vocabulary.ts';

/** Whether something that is told to the customer has reached them; `undelivered`: it never will. */
export type Reach = 'none' | 'under_way' | 'undelivered' | 'delivered';

/** All that decides whether a ticket may change its status. Instants are epoch ms. */
export interface TransitionFacts {
	readonly now: number;
	/** Who does it: the customer through an app, staff, or the engine by a rule of its own. */
	readonly by: 'customer' | 'agent' | 'supervisor' | 'engine';
	/** Of what a registered request has to say (2.1.4), the fields that say nothing. */
	readonly emptyFields: readonly string[];
	/** The receipt with the number. */
	readonly acknowledgement: Reach;
	/** A public word of ours. */
	readonly word: Reach;
	/** Our last question since work on it went on, as long as the customer has not written since. */
	readonly question: Reach;
	/** A solution or final solution since the request was received, or reopened. */
	readonly solution: Reach;
	/** Mandatory steps of the procedure that are not done. */
	readonly openSteps: readonly string[];
	/** The team that it was escalated to while nobody there has taken it (2.2.2). */
	readonly untakenBy: string | null;
	readonly thirdParty: {
		readonly name: string | null;
		readonly reference: string | null;
		readonly checkAt: number | null;
	};
	readonly rejectionReason: RejectionReason | null;
	/** What whoever changes the status says about it. */
	readonly reason: string | null;
	/** Whether there is a message of the customer that can serve as evidence. */
	readonly customerWrote: boolean;
	/** Until when a closed ticket may be reopened; null while it is not closed. */
	readonly reopenUntil: number | null;
	/** A complaint has been decided and the decision delivered; null where there is no complaint. */
	readonly complaintDecided: boolean | null;
	/** The customer has accepted the decision, or was told how to dispute it; null where there is no complaint. */
	readonly complaintSettled: boolean | null;
}
