import { defineModule } from '@directus/extensions-sdk';
import { commonWords } from '../studio/words/common-words.ts';
import { sayOutside } from '../studio/words/say-outside.ts';
import { mayOpenDesk } from './may-open-desk.ts';
import { routes } from './routes.ts';

/** The desk in the studio: `/admin/desk`. */
export default defineModule({
	id: 'desk',
	get name() {
		return sayOutside(commonWords.agreementDesk);
	},
	icon: 'handshake',
	routes: [...routes],
	preRegisterCheck: mayOpenDesk,
});
