/** Says nothing of what passes; names each test that fails, with its message. */
class QuietReporter {
  onTestResult(test, result) {
    const place = test.path.replace(`${process.cwd()}/`, '');
    if (result.testExecError) process.stdout.write(`FAIL ${place}\n${result.testExecError.stack ?? result.testExecError.message}\n`);
    for (const one of result.testResults) {
      if (one.status === 'failed')
        process.stdout.write(`FAIL ${place}: ${one.fullName}\n${one.failureMessages.join('\n').slice(0, 4_000)}\n`);
    }
  }
}

module.exports = QuietReporter;
