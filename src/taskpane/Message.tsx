/** A page that says one thing. */
import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useHeadings } from "./styles";

const useStyles = makeStyles({
  page: {
    padding: "32px 16px",
    maxWidth: "480px",
    marginInline: "auto",
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    alignItems: "flex-start",
  },
  text: { margin: 0 },
});

export function Message({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) {
  const styles = useStyles();
  const headings = useHeadings();
  return (
    <main className={styles.page}>
      <h1 className={headings.heading}>{title}</h1>
      <p className={styles.text}>{children}</p>
      {action}
    </main>
  );
}
