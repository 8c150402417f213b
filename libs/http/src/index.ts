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
export { forgiveEmptyBodies } from './empty-body';
export { idOf, numberOf } from './id-of';
export { IdempotencyInterceptor } from './idempotency.interceptor';
export { cursorOf, idCursorOf, instantCursorOf, pageOf, PageQuery, type Page } from './paging';
export { ProblemFilter, problemOf, type Problem } from './problem.filter';
export {
  describeService,
  PREVIEW_ENVIRONMENT,
  refuseDemoInProduction,
  runService,
  startService,
  stopOnSignal,
  type RunningService,
  type ServiceDefinition,
} from './service';
export { documentOf, type DocumentOptions } from './service-document';
export { invalid, validationPipe } from './validation';
export { type Gateway, gatewaySignatureOf, isSignedByGateway, isUnreadOnTheWay, post, postToGateway } from './signed/post';
export { rawBodyOf, RawBodiesModule } from './signed/raw-bodies.module';
export { isFresh, isSignedWith, passesUntil, plainSignature, sentAt, signatureOf, TOLERANCE_MINUTES } from './signed/signature';
export { csvRecords, linesOf, type RowBlock } from './upload/records';
export { checkedRow, type RowError } from './upload/row-check';
export { textOf } from './upload/text';
export { Upload, UploadedFile } from './upload/uploaded-file';
export { UploadsModule } from './upload/uploads.module';
export { listInFile } from './list-in-file';
