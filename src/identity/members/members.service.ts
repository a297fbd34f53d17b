import { Injectable } from '@nestjs/common';
import { AppError, NotFound } from '../../common/index.js';
import { Database } from '../../database/index.js';
import type { Role } from '#libs/roles';
import { normalEmail } from '../sign-in/email.js';
import { UsersRepository } from '../sign-in/users.repository.js';
import type { DoneBy } from '../workspace.js';
import type { CreateInvitation, InvitationView, MemberView, NewInvitation } from './member.dto.js';
import { type Member, MembersRepository } from './members.repository.js';
import type { NewLink } from './one-time-link.dto.js';
import { OneTimeLinksRepository } from './one-time-links.repository.js';
import { OneTimeLinks } from './one-time-links.service.js';

/** Who belongs to a workspace, and who is invited. */
@Injectable()
export class MembersService {
  constructor(
    private readonly members: MembersRepository,
    private readonly users: UsersRepository,
    private readonly links: OneTimeLinks,
    private readonly linkRows: OneTimeLinksRepository,
    private readonly database: Database,
  ) {}

  async list(workspaceId: string, { userId }: DoneBy): Promise<MemberView[]> {
    return (await this.members.list(workspaceId)).map((member) => toView(member, userId));
  }

  /** @throws AppError when nobody would be left who may change roles */
  async setRole(workspaceId: string, id: string, role: Role, { userId }: DoneBy): Promise<MemberView> {
    await this.get(workspaceId, id);
    await this.database.transaction(async (tx) => {
      const owners = await this.members.lockOwners(tx, workspaceId);
      if (role !== 'owner') refuseForLastOwner(owners, id);
      await this.members.setRole(tx, workspaceId, id, role);
    });
    return toView(await this.get(workspaceId, id), userId);
  }

  /** @throws AppError when nobody would be left who may invite others */
  async remove(workspaceId: string, id: string): Promise<void> {
    await this.get(workspaceId, id);
    await this.database.transaction(async (tx) => {
      refuseForLastOwner(await this.members.lockOwners(tx, workspaceId), id);
      await this.members.remove(tx, workspaceId, id);
    });
  }

  /** For who has forgotten his password. The old one works until the link is used. */
  async makePasswordLink(workspaceId: string, id: string, { userId }: DoneBy): Promise<NewLink> {
    await this.get(workspaceId, id);
    // Whoever has the link can be him: of other workspaces that is not this owner's to give away.
    if ((await this.users.workspacesOf(id)).length > 1)
      throw new AppError(
        'conflict',
        'member_of_other_workspaces',
        'This person belongs to other workspaces too, which a new password would open. Invite another e-mail address of theirs, or have them removed there first.',
      );
    const { url, expiresAt } = await this.links.make(
      { kind: 'password_reset', workspaceId, userId: id },
      userId,
    );
    return { url, expiresAt };
  }

  async invitations(workspaceId: string): Promise<InvitationView[]> {
    return this.linkRows.invitations(workspaceId);
  }

  /** A second one to the same address takes the place of the first. */
  async invite(workspaceId: string, body: CreateInvitation, { userId }: DoneBy): Promise<NewInvitation> {
    const { role } = body;
    const email = normalEmail(body.email);
    if (await this.members.findByEmail(workspaceId, email))
      throw new AppError(
        'conflict',
        'already_a_member',
        'Somebody with this e-mail address is a member already. Change the role instead.',
      );
    const link = await this.links.make({ kind: 'invitation', workspaceId, email, role }, userId);
    return { ...link, email, role };
  }

  async withdraw(workspaceId: string, id: string): Promise<void> {
    if (!(await this.linkRows.withdrawInvitation(workspaceId, id))) throw new NotFound('invitation', id);
  }

  private async get(workspaceId: string, id: string): Promise<Member> {
    const member = await this.members.find(workspaceId, id);
    if (!member) throw new NotFound('member', id);
    return member;
  }
}

function refuseForLastOwner(owners: string[], id: string): void {
  if (owners.length > 1 || owners[0] !== id) return;
  throw new AppError(
    'conflict',
    'last_owner',
    'This is the only owner; nobody could invite or change members any more. Make somebody else an owner first.',
  );
}

function toView(member: Member, userId: string | null): MemberView {
  return { ...member, isYou: member.id === userId };
}
