/** The three ways of completing a score sheet; always with service users and staff. */
import * as z from "zod/mini";

export const routeSchema = z.enum(["selfAssessment", "involvementGroup", "peerReview"]);
export type Route = z.infer<typeof routeSchema>;

export interface RouteWords {
  readonly name: string;
  /** One line that explains the choice. */
  readonly line: string;
}

export const ROUTES: Readonly<Record<Route, RouteWords>> = {
  selfAssessment: { name: "Self-assessment", line: "Chosen service users and staff score it together." },
  involvementGroup: { name: "Involvement group", line: "The group takes the lead. Staff support it." },
  peerReview: { name: "Peer review", line: "People from the network score it with you. It makes a second sheet." },
};

export const ROUTE_ORDER: readonly Route[] = routeSchema.options;

/** Reads a route by its name on the sheet, ignoring case, spaces and hyphens; null if it is none. */
export function parseRoute(text: string): Route | null {
  return ROUTE_ORDER.find((route) => squeezed(ROUTES[route].name) === squeezed(text)) ?? null;
}

/** Whether a sheet made this way counts: a peer review stands beside the scores and is averaged in only when chosen. */
export function routeCounts(route: Route, countPeerReviews: boolean): boolean {
  return route !== "peerReview" || countPeerReviews;
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[\s-]/g, "");
}
