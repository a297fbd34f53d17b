import { describe, expect, it } from '@jest/globals';
import { type OneTimeLink, taskOf } from './link-form.js';

const aLink = (more: Partial<OneTimeLink>): OneTimeLink => ({
  kind: 'invitation',
  email: 'mika@shop.example',
  role: 'manager',
  workspaceName: 'Sakura Coffee',
  name: null,
  ...more,
});

describe('taskOf', () => {
  it('asks somebody new for a name and a password', () => {
    expect(taskOf(aLink({}))).toEqual({ kind: 'join', email: 'mika@shop.example' });
  });

  it('asks who has a password for that one', () => {
    expect(taskOf(aLink({ name: 'Mika' }))).toEqual({
      kind: 'join_as',
      email: 'mika@shop.example',
      name: 'Mika',
    });
  });

  it('asks for an e-mail address in a set-up alone', () => {
    expect(taskOf(aLink({ kind: 'setup', email: null, role: null }))).toEqual({ kind: 'setup' });
    expect(taskOf(aLink({ kind: 'password_reset', name: 'Mika' }))).toEqual({
      kind: 'new_password',
      email: 'mika@shop.example',
    });
  });
});
