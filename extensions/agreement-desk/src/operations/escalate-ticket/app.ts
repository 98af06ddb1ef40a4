import { escalateTicket } from '../../../../../schema/operations/escalate-ticket.ts';
import { toApp } from '../to-app.ts';

export default toApp(escalateTicket);
