// Reads the JSON report of vitest or Playwright; prints "PASSED FAILED", then a line for each skipped test.
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { passed, failed, skipped } = report.stats ? playwright(report) : vitest(report);
console.log([`${passed} ${failed}`, ...skipped.map((name) => `  ${name}`)].join('\n'));

function vitest({ numPassedTests, numFailedTests, testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  // A file that could not even be loaded has failed without any test in it.
  const crashed = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some(hasFailed));
  return {
    passed: numPassedTests,
    failed: numFailedTests + crashed.length,
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  };
}

function hasFailed(test) {
  return test.status === 'failed';
}

function playwright({ stats, errors, suites }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: suites.flatMap(specs).filter((spec) => spec.tests.every((test) => test.status === 'skipped')).map((spec) => spec.title),
  };
}

function specs(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
}
