// The right answers, from the course's own files: item id → ids of the right choices.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export function answersOf(folder) {
  const answers = new Map();
  for (const file of files(folder).filter((name) => name.endsWith(".quiz.md"))) {
    let item;
    for (const line of readFileSync(file, "utf8").split("\n")) {
      const heading = line.match(/^## .*\{#([a-z0-9-]+)\}\s*$/);
      if (heading) item = heading[1];
      const right = line.match(/^- \[x\] .*\{#([a-z0-9-]+)\}\s*$/);
      if (right && item) answers.set(item, [...(answers.get(item) ?? []), right[1]]);
    }
  }
  return answers;
}

function files(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : [path];
  });
}
