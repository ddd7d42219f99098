// The real program on demonstration data, on a free port, in a folder of its own.

import { spawn } from "node:child_process";
import { createWriteStream, existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";

/** Ours without the settings of tests: the program refuses a `PMAST_` name that it does not know. */
export function plainEnvironment() {
  const isOurs = ([name]) => name.startsWith("PMAST_") || name === "DATABASE_URL";
  return Object.fromEntries(Object.entries(process.env).filter((entry) => !isOurs(entry)));
}

export class Server {
  static async start(program, data, top) {
    const server = new Server();
    server.data = data;
    server.base = `http://127.0.0.1:${await freePort()}`;
    server.child = spawn(program, ["demo", "--json"], {
      cwd: top,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...plainEnvironment(),
        PMAST_DATA_DIR: data,
        PMAST_BIND: server.base.replace("http://", ""),
        PMAST_BASE_URL: server.base,
      },
    });
    server.child.stderr.pipe(createWriteStream(join(data, "server.log")));
    server.cast = await server.#firstJson();
    await server.#ready();
    return server;
  }

  async #firstJson() {
    for await (const line of createInterface({ input: this.child.stdout })) {
      if (line.startsWith("[") || line.startsWith("{")) {
        this.child.stdout.resume();
        const value = JSON.parse(line);
        return Array.isArray(value) ? value : Object.values(value).find(Array.isArray);
      }
    }
    throw new Error(`the server ended:\n${readFileSync(join(this.data, "server.log"), "utf8")}`);
  }

  async #ready() {
    for (let tries = 0; tries < 600; tries += 1) {
      const answer = await fetch(`${this.base}/health/ready`).catch(() => undefined);
      if (answer?.ok) return;
      await pause(50);
    }
    throw new Error("the server was not ready within half a minute");
  }

  member(role) {
    const found = this.cast.find((member) => member.role === role);
    if (!found) throw new Error(`nobody is ${role} in the cast`);
    return found;
  }

  /** Waits for the mail to this address that carries a link with `part`, and answers the link. */
  async mailedLink(email, part) {
    const folder = join(this.data, "mail");
    for (let tries = 0; tries < 200; tries += 1) {
      for (const name of existsSync(folder) ? readdirSync(folder) : []) {
        const mail = readable(readFileSync(join(folder, name), "utf8"));
        const link = mail.match(new RegExp(`https?://[^\\s"<>]*${part}[^\\s"<>]*`));
        if (mail.includes(email) && link) return link[0];
      }
      await pause(50);
    }
    throw new Error(`no mail to ${email} with ${part}`);
  }

  async stop() {
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill("SIGTERM");
    await ended;
  }
}

/** A mail with its parts decoded (RFC 2045 §6.7 and §6.8), as far as finding a link needs it. */
function readable(mail) {
  const encoded = /Content-Transfer-Encoding: base64\r?\n(?:[^\r\n]+\r?\n)*\r?\n([A-Za-z0-9+/=\r\n]+)/g;
  const plain = mail.replace(encoded, (_, body) => `\n${Buffer.from(body, "base64").toString("utf8")}\n`);
  return plain.replace(/=\r?\n/g, "").replaceAll("=3D", "=");
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
