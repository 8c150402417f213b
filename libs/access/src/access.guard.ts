import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  InternalServerErrorException,
  ServiceUnavailableException,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Caller } from './caller';
import { DECLARATION, type CalledRequest, type Declaration } from './declarations';
import { KeysUnavailable, TokenVerifier } from './tokens';

/** Holds every HTTP route to its declaration: 401 without a valid token, 403 without the role, 503 while the issuer's keys can't be read. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    // Handlers of the event bus are no routes: nobody from outside reaches them.
    if (context.getType() !== 'http') return true;
    const declaration = this.reflector.getAllAndOverride<Declaration | undefined>(DECLARATION, [context.getHandler(), context.getClass()]);
    if (!declaration) throw new InternalServerErrorException('the route declares no permission');
    const request = context.switchToHttp().getRequest<CalledRequest>();
    const token = bearer(request.headers['authorization']);
    if (declaration.kind === 'public' && token === null) return true;
    if (token === null) throw this.unauthorized(context, 'this call needs a bearer token');
    if (declaration.kind === 'gateway') return this.checked(context, () => this.tokens.gateway(token)).then(() => true);
    const caller = await this.checked(context, () => this.tokens.caller(token));
    if (declaration.kind === 'roles') admit(caller, declaration, request.method);
    if (caller) request.caller = caller;
    return true;
  }

  private async checked<T>(context: ExecutionContext, check: () => Promise<T>): Promise<T> {
    try {
      return await check();
    } catch (error) {
      if (error instanceof KeysUnavailable) {
        throw new ServiceUnavailableException({ detail: 'tokens cannot be checked at the moment' }, { cause: error });
      }
      throw this.unauthorized(context, 'the token is not valid here', error);
    }
  }

  private unauthorized(context: ExecutionContext, detail: string, cause?: unknown): UnauthorizedException {
    const reply = context.switchToHttp().getResponse<{ header?: (name: string, value: string) => unknown }>();
    reply.header?.('www-authenticate', cause ? 'Bearer error="invalid_token"' : 'Bearer');
    return new UnauthorizedException({ detail }, { cause });
  }
}

/** The token of an `Authorization` header; null where there is none or one of another scheme. */
function bearer(header: string | string[] | undefined): string | null {
  return header === undefined ? null : (/^Bearer +([^\s]+)\s*$/i.exec(String(header))?.[1] ?? null);
}

function admit(caller: Caller | null, declaration: Extract<Declaration, { kind: 'roles' }>, method: string): void {
  if (!caller) throw new ForbiddenException({ detail: 'the token carries no role of this system, or not what bounds its role' });
  if (declaration.roles.includes(caller.role)) return;
  const reading = method === 'GET' || method === 'HEAD';
  if (caller.role === 'auditor' && reading && declaration.auditorReads) return;
  throw new ForbiddenException({ detail: `the role ${caller.role} has no such permission` });
}
