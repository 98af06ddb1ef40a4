/** How long before a maintenance customers are told, ms: the usual 72 hours (1.4.4). */
export const maintenanceLeadMs = 72 * 3_600_000;

/** The earliest beginning (epoch ms) of a maintenance that is announced at `publishedAt`. */
export function earliestMaintenance(publishedAt: number): number {
	return publishedAt + maintenanceLeadMs;
}
