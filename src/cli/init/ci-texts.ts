import { version } from '../version.js';
import { usualStage } from './gitlab-stage.js';

/** What GitHub runs for a pull request. Actions of others are named by what they were when we looked. */
export const githubWorkflow = `# Checks the question banks of a pull request: what it changes, and nothing else.
name: Question banks
on: pull_request
permissions:
  contents: read
jobs:
  quizwright:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          # What the change goes into, to compare with.
          fetch-depth: 2
          persist-credentials: false
      - uses: quizwright/quizwright@v${version}
`;

/** The job that GitLab runs; `templates/gitlab-ci.yml` is the same. */
export const gitlabJob = `# Checks question banks: of a merge request what it changes. On the default branch everything is
# checked, so that there is a report to compare with; what is found there fails nothing.
quizwright:
  stage: test
  # With git, which says what a merge request changes.
  image: node:22
  variables:
    QUIZWRIGHT_VERSION: ${version}
    # Further options of \`quizwright lint\`, such as --max-warnings 0
    QUIZWRIGHT_OPTIONS: ''
    # All of the history, so that what a merge request begins from is there.
    GIT_DEPTH: 0
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
      allow_failure: true
  script:
    - npm install --global --no-audit --no-fund --ignore-scripts "quizwright@$QUIZWRIGHT_VERSION"
    # The shell makes words of these variables, and nothing more.
    - >-
      quizwright lint
      --format stylish
      --format gitlab=gl-code-quality-report.json
      --format junit=quizwright-junit.xml
      \${CI_MERGE_REQUEST_DIFF_BASE_SHA:+--since=$CI_MERGE_REQUEST_DIFF_BASE_SHA --changed-lines}
      $QUIZWRIGHT_OPTIONS
  artifacts:
    when: always
    expire_in: 1 week
    reports:
      codequality: gl-code-quality-report.json
      junit: quizwright-junit.xml
`;

/** The job in another stage: whatever that waits for, the check does not. */
export function gitlabJobIn(stage: string): string {
  const written = /^[a-z][\w-]*$/i.test(stage) ? stage : JSON.stringify(stage);
  return stage === usualStage
    ? gitlabJob
    : gitlabJob.replace(
        `  stage: ${usualStage}\n`,
        () => `  stage: ${written}\n  # It waits for no other job.\n  needs: []\n`,
      );
}

export const gitlabJobFile = '.gitlab/quizwright.yml';

/** What makes the job part of a pipeline. */
export const gitlabInclude = `include:\n  - local: ${gitlabJobFile}\n`;

/** An entry of `repos` for pre-commit: the package alone, not a clone that has to be built. */
export const preCommitEntry = `- repo: local
  hooks:
    - id: quizwright
      name: check question banks
      entry: quizwright lint
      # What a commit changes, and nothing else of an old bank.
      args: [--changed, --changed-lines]
      language: node
      additional_dependencies: ['quizwright@${version}']
      files: \\.quiz\\.ya?ml$
      # One process for all files: it has threads of its own.
      require_serial: true
`;
