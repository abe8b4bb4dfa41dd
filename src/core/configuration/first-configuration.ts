/** Every key once, with what it is for; those that change something are commented out. */
export const firstConfiguration = `# How Quizwright checks the question banks in this folder and below.

# How much to report: minimal (errors only), recommended, or strict (everything).
extends: recommended

# One rule at a time: off, info, warning or error.
# \`quizwright rules\` lists them, \`quizwright explain <rule>\` tells why a rule is there.
# rules:
#   missing-id: warning
#   missing-alt-text: off

# Files and folders to leave out, as patterns from this folder.
# ignore: ["drafts/**"]

# Banks whose names do not end in .quiz.yaml.
# files: ["banks/**/*.yaml"]

# Other rules for some of the banks.
# overrides:
#   - files: ["legacy/**"]
#     rules: { missing-alt-text: off }
`;
