import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** The message that is drawn: another one gets another try. */
  subject: unknown;
  fallback: ReactNode;
  children: ReactNode;
}

interface BoundaryState {
  failed: boolean;
  subject: unknown;
}

/** Keeps a message that cannot be drawn from taking the page with it. */
export class MessageBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, subject: this.props.subject };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps(
    { subject }: BoundaryProps,
    state: BoundaryState,
  ): Partial<BoundaryState> | null {
    return subject === state.subject ? null : { failed: false, subject };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
