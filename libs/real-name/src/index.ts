/** The national real-name platform's data standard (全国建筑工人管理服务信息平台数据标准): messages let in, opened, and translated into calls of the public API. */
export { admit, instantOfTimestamp, TOLERANCE_MINUTES, type Admitted, type Nonces, type Secrets } from './admission';
export { openField, sealField } from './cipher';
export { CODES, METHODS, readEnvelope, type Code, type Envelope, type Method, type Refusal } from './envelope';
export { openMessage } from './messages';
export { rowsIn, WHOLE, type Filing, type Known, type NamedProject, type Person, type RowFault, type Translation } from './rows';
export type { MessageFault, Opened } from './schema';
export { isSignedBy, signatureOf } from './signature';
export { translate } from './translation';
