import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiForbiddenResponse } from '@nestjs/swagger';
import type { Permission } from '#libs/roles';

export const NEEDED_PERMISSION = 'hikyaku:needs';

/** The permission a route asks for; a route without one, that is not `@Public()`, is open to nobody. */
export const Needs = (permission: Permission): MethodDecorator & ClassDecorator =>
  applyDecorators(
    SetMetadata(NEEDED_PERMISSION, permission),
    ApiForbiddenResponse({ description: `Needs the permission \`${permission}\`` }),
  );
