// stdout belongs to the script being run: `pnpm compare ... --json > report.json` must give JSON and nothing
// else. So pnpm says nothing around our scripts, and everything else it says goes to stderr: an install
// started by `verifyDepsBeforeRun` stays visible there, with its errors.
// pnpm-lock.yaml holds the hash of this file: run `pnpm install` after an edit.
const isScript = (config, [first, second]) =>
  Object.hasOwn(config.rootProjectManifest?.scripts ?? {}, (first === 'run' ? second : first) ?? '');

module.exports = {
  hooks: {
    updateConfig(config) {
      const reporting = isScript(config, process.argv.slice(2))
        ? { reporter: 'silent' }
        : { useStderr: true };
      return Object.assign(config, reporting);
    },
  },
};
