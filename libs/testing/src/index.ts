export * from './child';
export * from './eventually';
export * from './service-under-test';
export * from './test-database';
export * from './test-issuer';
