import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { contentPolicy } from "./content-policy.ts";
import { createHostCheck } from "./hosts.ts";
import { fingerprint, SCRIPT } from "./page-version.ts";
import type { Preview } from "./preview.ts";
import type { Reply } from "./reply.ts";

export interface ServerOptions {
  host: string;
  port: number;
  /** How many higher ports may be tried where this one is taken. */
  otherPorts: number;
  preview: Preview;
  /** Waits until the preview shows everything as it is now. */
  current: () => Promise<void>;
  /** Answers what the preview does not know of; asked first, and gives nothing for all else. */
  more?: ((path: string) => Promise<Reply | undefined>) | undefined;
}

export interface PreviewServer {
  /** The port that it listens on. */
  port: number;
  /** Whether other machines may reach it. */
  isOpen: boolean;
  /** Tells all browsers that there is something new. */
  announce(): void;
  close(): Promise<void>;
}

/** Starts the server. @throws Error with the system's `code` where it cannot listen */
export async function startServer(options: ServerOptions): Promise<PreviewServer> {
  const { host, preview, current, more } = options;
  const isOurs = createHostCheck(host);
  const listeners = new Set<ServerResponse>();

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { method = "GET", headers } = request;
    if (!isOurs(headers.host))
      return refuse(
        response,
        403,
        `This server is not known as '${headers.host ?? ""}'; --host tells it another name.`,
      );
    if (method !== "GET" && method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD");
      return refuse(response, 405, "There is nothing here but to read.");
    }
    const path = pathOf(request.url ?? "/");
    if (path === undefined) return refuse(response, 400, "This address cannot be read.");
    if (path === "/events") return listen(response, method);
    const found = await more?.(path);
    if (found === undefined && path !== SCRIPT) await current();
    const reply = found ?? preview.reply(path, headers.accept ?? "");
    const { status, type, body, location } = reply;
    const policy = policyOf(reply);
    const tag = `"${fingerprint(body)}"`;
    const isKnown = status === 200 && headers["if-none-match"] === tag;
    response.writeHead(isKnown ? 304 : status, {
      ...SAFE,
      "Content-Type": type,
      ...(policy !== undefined && { "Content-Security-Policy": policy }),
      "Cache-Control": "no-cache",
      ETag: tag,
      // What a browser is given under one address depends on what it requests.
      Vary: "Accept",
      ...(location !== undefined && { Location: location }),
      ...(!isKnown && { "Content-Length": Buffer.byteLength(body) }),
    });
    response.end(method === "HEAD" || isKnown ? undefined : body);
  };

  const listen = (response: ServerResponse, method: string) => {
    response.writeHead(200, { ...SAFE, "Content-Type": "text/event-stream", "Cache-Control": "no-cache" });
    if (method === "HEAD") return response.end();
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
    response.write("retry: 500\n\n");
    response.write(stateEvent());
  };
  const stateEvent = () => `event: build\ndata: ${preview.state()}\n\n`;

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  const port = await listenOn(server, options);
  return {
    port,
    isOpen: isOpenTo(server),
    announce() {
      const event = stateEvent();
      for (const response of listeners) response.write(event);
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function policyOf({ type, body, policy }: Reply): string | undefined {
  return (
    policy ?? (type.startsWith("text/html") && typeof body === "string" ? contentPolicy(body) : undefined)
  );
}

/** Only the addresses of this machine itself are closed to all others. */
function isOpenTo(server: Server): boolean {
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.address : "";
  return !/^(?:::ffff:)?127\.|^::1$/.test(bound);
}

/** No other site may read or show what is served. */
const SAFE = {
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Frame-Options": "DENY",
};

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { ...SAFE, "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${reason}\n`);
}

/** The path of a request, decoded; undefined where it cannot be. */
function pathOf(address: string): string | undefined {
  try {
    return decodeURIComponent(new URL(`http://localhost${address}`).pathname);
  } catch {
    return undefined;
  }
}

/** Listens on the first port that is free. */
async function listenOn(server: Server, { host, port, otherPorts }: ServerOptions): Promise<number> {
  for (let tried = port; ; tried++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(tried, host, () => {
          server.off("error", reject);
          resolve();
        });
      });
      const address = server.address();
      return typeof address === "object" && address ? address.port : tried;
    } catch (error) {
      const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!isTaken || tried >= port + otherPorts) throw error;
    }
  }
}
