import type { Db } from '../../store/db.ts';
import { ownTemplates } from '../templates/own-templates.ts';
import { templateTexts, type TemplateTexts } from './template-texts.ts';

/** The texts of all notifications, as they are now. Nodes remember them for a moment, so that asking costs nothing. */
export async function readTemplateTexts(db: Db, { now }: { now: number }): Promise<TemplateTexts> {
	return templateTexts(await ownTemplates(db, now));
}
