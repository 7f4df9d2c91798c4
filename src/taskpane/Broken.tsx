/** What is shown instead of a screen that broke: the sentence, and a way on. Nothing in the workbook depends on the pane. */
import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";
import { messages } from "../core/messages";
import { Message } from "./Message";

interface Props {
  readonly children: ReactNode;
}

export class Broken extends Component<Props, { readonly error: Error | null }> {
  override state = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state as { error: Error | null };
    if (error === null) return this.props.children;
    return (
      <Message
        title={messages.screenBroke()}
        action={
          <Button appearance="primary" onClick={() => window.location.reload()}>
            {messages.reload()}
          </Button>
        }
      >
        {messages.unexpected(error.message)}
      </Message>
    );
  }
}
