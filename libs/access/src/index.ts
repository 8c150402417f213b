/** Who calls and what they may: tokens, roles, jurisdiction, and the ids of workers. */
export type { Caller, CallerClaims, Department, Role } from './caller';
export { callerOf, departments, roles } from './caller';
export type { CalledRequest, Narrowing, PermitOptions } from './declarations';
export { CurrentCaller, GatewayOnly, Narrowed, Permit, Public } from './declarations';
export { AccessModule } from './access.module';
export { AccessGuard } from './access.guard';
export type { AccessSettings, TokenSource } from './tokens';
export { accessSettings, AUDIENCE, INTERNAL_AUDIENCE, KeysUnavailable, TokenRefused, TokenVerifier } from './tokens';
export { refuseUndeclaredRoutes } from './refuse-undeclared-routes';
export type { Filter } from './jurisdiction';
export { departmentFilter, isEmployer, isWorker, named, regionFilter, seesDepartment, seesRegion } from './jurisdiction';
export type { Pepper } from './worker-ids';
export { isWorkerId, parsePepper, pepperFingerprint, readPepper, workerIdOf, WorkerIds } from './worker-ids';
