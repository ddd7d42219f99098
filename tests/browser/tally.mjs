// Counts what held and keeps what did not.

export class Tally {
  passed = 0;
  failed = 0;
  problems = [];

  /** One thing that must hold. */
  check(holds, words) {
    if (holds) {
      this.passed += 1;
    } else {
      this.failed += 1;
      this.problems.push(words);
    }
    return holds;
  }

  /** A walk that may break off; the others go on. */
  async attempt(name, walk) {
    try {
      await walk();
      this.passed += 1;
    } catch (error) {
      this.failed += 1;
      this.problems.push(`${name} broke off: ${error.stack ?? error}`);
    }
  }

  print() {
    for (const problem of this.problems) console.log(`\n${problem}`);
    console.log(`\nbrowser: ${this.passed} passed, ${this.failed} failed`);
  }
}
