import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { generate } from "selfsigned";

/**
 * Serves the built pages over https (office.js refuses http) with a certificate made on the spot, and with the content
 * security policy that the pages are promised to hold.
 */
export interface Serving {
  /** Like `https://localhost:41234/`. */
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

/** The hash is that of an empty style element, which the pane's style engine inserts. */
const POLICY =
  "default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; " +
  "connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; frame-ancestors 'self'";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Scripts are named after what is in them, office.js is of one version: the browser keeps them, compiled, from one loading of a pane to the next. */
const KEPT = /^\/(?:[^/]+\.[\da-f]{8}\.(?:js|css)|office-js\/.*)$/;

/** `extra`: pages that only the tests have, by path ("/probe.html"). Port 0 takes any free one. */
export async function serve(folder: string, extra: Readonly<Record<string, string>> = {}, port = 0): Promise<Serving> {
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], { keyType: "ec" });
  const asked: string[] = [];
  const server: Server = createServer({ key, cert }, (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    asked.push(path);
    const file = normalize(path === "/" ? "/index.html" : path);
    const given = extra[file];
    const body = given === undefined ? readFile(join(folder, file)) : Promise.resolve(Buffer.from(given));
    body.then(
      (bytes) =>
        response
          .writeHead(200, {
            "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
            "Content-Security-Policy": POLICY,
            "Cache-Control": KEPT.test(file) ? "max-age=600" : "no-store",
          })
          .end(bytes),
      () => response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found"),
    );
  });
  await new Promise<void>((resolve) => server.listen(port, "localhost", resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}/`,
    asked,
    stop: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}
