export {
  CardNumberField,
  DateField,
  IdNumberField,
  IndustryField,
  InstantField,
  Maybe,
  MoneyField,
  MonthField,
  Nested,
  PhoneField,
  RegionField,
  TextField,
  UsccField,
  WorkerInput,
} from './fields';
export { IdempotencyInterceptor } from './idempotency.interceptor';
export { cursorOf, idCursorOf, instantCursorOf, pageOf, PageQuery, type Page } from './paging';
export { ProblemFilter, problemOf, type Problem } from './problem.filter';
export { refuseDemoInProduction, runService, startService, stopOnSignal, type RunningService, type ServiceDefinition } from './service';
export { invalid, validationPipe } from './validation';
