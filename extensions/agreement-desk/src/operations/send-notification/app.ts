import { sendNotification } from '../../../../../schema/operations/send-notification.ts';
import { toApp } from '../to-app.ts';

export default toApp(sendNotification);
