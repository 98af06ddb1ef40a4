import { oneOf } from './parameters/shapes.ts';

/** Every metric that can have a timer of its own. */
export const metricShape = oneOf([
	'phone_answer',
	'email_first_reply',
	'chat_response',
	'registration',
	'consultation_answer',
	'general_progress',
	'complex_escalation',
	'complex_eta_notice',
	'complex_update_cadence',
	'eta_kept',
	'urgent_response',
	'complaint_ack',
	'complaint_reply',
	'complaint_decision',
	'privacy_request',
	'suspension_notice',
	'first_response',
	'next_reply',
	'resolution',
]);
