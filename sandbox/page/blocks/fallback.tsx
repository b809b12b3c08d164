import { Component, type ReactNode } from 'react';

interface FallbackProps {
  children: ReactNode;
  /** Shown instead once something inside could not be drawn. */
  instead: ReactNode;
}

/** Keeps one odd block from taking the whole page with it. */
export class Fallback extends Component<FallbackProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
