import { changeTemplates, createTemplate } from '../desk/templates/save-template.ts';
import { forgetTemplates } from '../desk/templates/own-templates.ts';
import type { Host } from '../install/host.ts';
import { templateTable } from '../store/tables.ts';
import { toApi } from '../store/to-api.ts';
import type { Registrar } from './register.ts';

/** The texts of notifications are checked when they are saved, not when a notification needs them. */
export function registerTemplates(on: Registrar, { host }: { host: Host }): void {
	on.onCreate('desk_templates', async (payload, { db }) =>
		toApi(templateTable, await createTemplate(db, payload)),
	);
	on.onUpdate('desk_templates', async (change, { db }) =>
		toApi(templateTable, await changeTemplates(db, change)),
	);
	for (const event of ['create', 'update', 'delete']) {
		on.afterwards(`desk_templates.items.${event}`, async () => forgetTemplates(host.database));
	}
}
