/** Targets of seconds, so that a test can watch them pass by the real clock. */
export const seconds = (count: number): number => Math.round((count / 3600) * 1e6) / 1e6;

/** An agreement whose every deadline passes while one watches. */
export const shortTargets = {
	sla_registration_hours: seconds(6),
	sla_email_first_reply_hours: seconds(5),
	sla_email_first_reply_next_open_hours: seconds(5),
	sla_general_progress_value: seconds(8),
	sla_general_progress_unit: 'hours',
	sla_urgent_response_hours: seconds(4),
} as const;
