// All routes that the local Discord knows; any other answers 404 and is a fault.
import type { Route } from '../router.ts';
import { callbackRoutes } from './callback.ts';
import { commandRoutes } from './commands.ts';
import { messageRoutes } from './messages.ts';
import { placeRoutes } from './places.ts';
import { webhookRoutes } from './webhook.ts';

export const routes: readonly Route[] = [
  ...placeRoutes,
  ...commandRoutes,
  ...messageRoutes,
  ...callbackRoutes,
  ...webhookRoutes,
];
