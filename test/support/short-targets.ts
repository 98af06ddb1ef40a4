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
	// A warning and one level: what comes when is then easy to tell apart.
	escalation_ladder: [
		{ at_percent: 80, level: 0, notify: ['assignee'], methods: ['in_app', 'email'] },
		{ at_percent: 100, level: 1, notify: ['assignee', 'team_lead'], methods: ['in_app', 'email'] },
	],
} as const;
