import { BadRequestException, ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';

const flatten = (errors: readonly ValidationError[], parent = ''): { path: string; message: string }[] =>
  errors.flatMap((error) => {
    const path = parent ? `${parent}.${error.property}` : error.property;
    const own = Object.values(error.constraints ?? {}).map((message) => ({
      path,
      message: message.replace(new RegExp(`^${error.property} `), ''),
    }));
    return [...own, ...flatten(error.children ?? [], path)];
  });

/** A body may be left out where all of it may; `null` is none. */
class InputPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && value === null) throw new BadRequestException({ detail: 'the body must be a JSON object' });
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** Checks every body and query against its DTO; unknown fields are refused, each wrong field is named by its path. */
export const validationPipe = (): ValidationPipe =>
  new InputPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new BadRequestException({ detail: 'the input is not valid', errors: flatten(errors) }),
  });

/** Bad input that only a use case can see. */
export const invalid = (path: string, message: string): BadRequestException =>
  new BadRequestException({ detail: 'the input is not valid', errors: [{ path, message }] });
