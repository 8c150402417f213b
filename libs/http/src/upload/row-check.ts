import { BadRequestException } from '@nestjs/common';
import { validationPipe } from '../validation';

export interface RowError {
  readonly path: string;
  readonly message: string;
}

const pipe = validationPipe();

/** Checks one row of a file as the body of a call is checked: the value as its class says, or each wrong field by its path. */
export const checkedRow = async <T extends object>(
  type: new () => T,
  given: unknown,
): Promise<{ value: T } | { errors: readonly RowError[] }> => {
  try {
    return { value: (await pipe.transform(given, { type: 'body', metatype: type })) as T };
  } catch (error) {
    const told = error instanceof BadRequestException ? (error.getResponse() as { errors?: readonly RowError[] }).errors : undefined;
    if (!told) throw error;
    return { errors: told };
  }
};
