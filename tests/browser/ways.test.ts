/**
 * The ways of people through the shipped pages, each kind in a file of its own. They share one browser: every file of tests
 * would start its own, and compile the pages' scripts anew.
 */
import "./outsideThePane";
import "./bringInReturns";
import "./tracing";
import "./compare";
import "./journeys";

jest.setTimeout(180_000);
