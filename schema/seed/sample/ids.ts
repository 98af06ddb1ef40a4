/** What every key of the sample data begins with, channels apart, whose keys are words. */
export const samplePrefix = 'de5c0000-0000-4000-8000-';

/** A key of the sample by its number, at most four digits. */
export const sampleId = (n: number): string => `${samplePrefix}${String(n).padStart(12, '0')}`;

/** Fixed, so that the sample finds its own rows again, takes no others out, and examples can name them. */
export const ids = {
	provider: sampleId(1),
	customer: sampleId(2),
	wangFang: sampleId(11),
	liQiang: sampleId(12),
	emilyChen: sampleId(13),
	calendar: sampleId(21),
	agreement: sampleId(31),
	draft: sampleId(32),
	leadRole: sampleId(41),
	agentRole: sampleId(42),
	lead: sampleId(51),
	agent: sampleId(52),
	/** Rows of desk_agents; the first one is of the administrator who puts the sample in. */
	administratorAsAgent: sampleId(56),
	leadAsAgent: sampleId(57),
	agentAsAgent: sampleId(58),
} as const;
