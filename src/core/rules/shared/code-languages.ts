/** Names and short names of languages that colourers of code know, and words for “no colours”. */
export const codeLanguages: ReadonlySet<string> = new Set(
  `abap abc abnf actionscript ada adoc agda ahk al algo algol algorithm algorithme alloy angular ansi
  antlr antlr4 apache apacheconf apex apl apollo applescript aql arduino arff arm arm64 armasm armv7 as
  ascii asciidoc asm asn1 asp aspnet assembly astro autohotkey autoit avdl avro awk azurecli
  azurecli-interactive azurepowershell azurepowershell-interactive
  ballerina bash bash-session bashrc basic bat batch batchfile bazel bb bbcode bf bib bibtex bicep bison
  blade blockly bnf bqn brainfuck brightscript bro bsl bugs bzl
  c c# c++ c++11 c++14 c++17 c++20 c++23 c11 c99 caddy caddyfile cake caml carbon cc cfc cfg cfm chapel
  cisco cjs clingo clips clj clojure clojurescript cls cmake cmd cobol code codeql coffee coffeescript
  coldfusion common-lisp compile_fail conf console coq cplusplus cpp cql cron crontab crystal cs csh
  csharp cshtml csp css csv cts cuda cue curl cxx cypher cython
  d d2 dafny dart dat datalog dax dbml default delphi desktop dhall diff django dns do docker dockerfile
  dockerignore dos dosbatch dot dotenv dst dtd dts dust dylan
  ebnf edge editorconfig eex eiffel ejs elisp elixir elm emacs-lisp eml env erb erl erlang ex excel exs
  f f03 f08 f77 f90 f95 factor fallback fennel fish flow forth fortran fortran77 fs fsharp fsi fsscript
  fstab fsx ftl
  gams gap gas gawk gcode gd gdb gdscript gemini gherkin git git-commit git-rebase gitattributes
  gitconfig gitignore gleam glimmer glsl gms gn gnuassembler gnuplot go godot golang golo gomod gql
  gradle graphql graphviz groovy gss
  h hack haml handlebars haproxy hare haskell haxe hbs hcl heex helm help hexdump hh hjson hlsl hosts
  hpp hs htaccess htm html http hurl hx hy
  i18n icon ics idl idris ignore ijs imba inform7 ini ino input interlisp io ios-cli ipynb ipython irb
  isabelle
  j jade jags java java-properties javadoc javascript jcl jexl jinja jinja2 jl jq js jsdoc json json5
  jsonc jsonl jsonld jsonnet jsp jsx julia julia-repl junos jupyter just justfile
  karel kdl keyvalue koka kotlin kql ksh kt kts kubernetes kusto
  lark lasso latex latte ldif lean lean4 leex less lex lhs lilypond lin linq liquid lisp livescript llvm
  log logo logtalk lolcode ls lua luau
  m m4 mac macos make makefile maple mariadb markdown marko math mathematica mathjax mathml matlab
  matrix maxima mbox md mdx mediawiki mel mercury mermaid meson metal minizinc mips mipsasm mjml mjs mk
  mkd mkdown ml mma mojo mongo mongodb monkey moon moonscript move ms msg mssql mssql-tsql mts mustache
  mysql
  n1ql nasm ncl netlogo nextflow nginx nginxconf nickel nim nimrod ninja nix njk no-highlight no-lang
  no_run nohighlight nolang none noplayground nroff nsis nt nu numpy nunjucks nushell
  o obj-c objc objective-c objective-c++ objectivec objectpascal ocaml ocl octave odin openapi opencl
  openqasm openscad oracle org output oz
  p4 p5 p5js pari pas pascal patch pcre pde peg pegjs pem perl perl6 pgsql php phtml pico8 pine pip pkl
  pl plain plaintext plantuml plist plpgsql pls plsql po podfile pony postcss postgres postgresql
  postscript pov-ray powerquery powershell preformatted prisma processing prolog promela promql
  properties proto protobuf prql ps ps1 psc pseudo pseudo-code pseudocode pseudopython psql pug puml
  puppet purescript pwsh py py2 py3 pycon pydocstring pyi pypy pyret pyrex pytb python python-repl
  python-traceback python2 python3
  q qasm qbasic qml qsharp quarto
  r r-repl racket rake raku raw razor rb rbs rconsole re reason reasonml rebol red reg regex regexp rego
  repl res rescript rest restructuredtext rexx rf riscv riscv-asm rkt rmd robot robotframework roc rocq
  ron rouge routeros rpgle rpm rs rst ruby rust
  s sage sagemath sas sass sb sbt scad scala scheme scilab scm scratch scratchblocks scss sed sentinel
  sh shader shell shell-output shell-session shellscript shellsession should_panic sieve simula slim
  smali smalltalk smarty sml smt smt2 smtlib snap snobol sol solidity soql sosl souffle soy sparql spl
  splunk spss sql sqlite sqlpl sqlserver squirrel ssh-config stan stata stderr stdin stdout stl
  structuredtext styl stylus supercollider sv sva svelte svg svh swagger swift swipl systemd systemtap
  systemverilog
  t4 tact tads tap tcl tcsh teal templ terminal terraform tex text textile tf tfvars thrift tikz tla
  tlaplus tmux toml tp tpl treetop troff ts tsql tsv tsx turing turtle twig txt typescript typoscript
  typst
  udiff uiua uml unformatted unity unix unrealscript uri url
  v vala vb vba vbhtml vbnet vbs vbscript velocity verbatim verilog vhd vhdl vim viml vimrc vimscript
  visual-basic visualbasic vlang vtt vue vyper
  wasm wast wat wdl webassembly webidl wgsl wiki wikitext wit wolfram wren wsdl
  x86 x86-64 x86_64 x86asm xaml xeora xetex xhtml xls xml xojo xpath xq xquery xsd xsl xslt xtend
  y yacc yaml yang yml yul
  z3 z80 zeek zenscript zep zephir zig zone zsh zsh-session zshrc`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
