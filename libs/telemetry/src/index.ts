export { scrub, ServiceLogger, serviceScope, type LogLevel } from './service-logger';
