export type { PolicyRow, PolicyUnit } from './row';
export { policyValueOf } from './row';
export type { PolicyKey } from './shipped';
export { isPolicyKey, policyKeys, shippedRows } from './shipped';
export type { PolicyAt } from './policies';
export { Policies, PolicyReading, UnknownPolicy, UnsuitablePolicy } from './policies';
export { policyRowFault, PolicyTable, shippedPolicies, unitOf } from './policy-table';
export { LivePolicies } from './live-policies';
