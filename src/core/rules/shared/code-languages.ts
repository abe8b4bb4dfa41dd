/** Names and short names of languages that colourers of code know, and words for “no colours”. */
export const codeLanguages: ReadonlySet<string> = new Set(
  `abap abc abnf actionscript ada adoc agda al algol alloy angular ansi antlr apache apex apl apollo
  applescript aql arduino arff arm armasm as asciidoc asm asp aspnet assembly astro autohotkey autoit awk
  bash basic bat batch bb bbcode bf bib bibtex bicep bison bnf brainfuck brightscript bro bsl
  c c# c++ cc cake caml carbon cfc cfg cfm chapel cjs clj clojure clojurescript cls cmake cmd cobol code
  codeql coffee coffeescript coldfusion common-lisp conf console coq cpp cql crystal cs csh csharp cshtml
  csp css csv cts cuda cue curl cxx cypher cython
  d dart dat dax dbml delphi desktop dhall diff django dns do docker dockerfile dockerignore dos dot dotenv
  dst dtd dts dust dylan ebnf edge editorconfig eiffel ejs elisp elixir elm emacs-lisp env erb erl erlang
  excel exs f90 f95 factor fennel fish flow forth fortran fs fsharp fsi ftl
  gams gas gawk gcode gd gdb gdscript gemini gherkin git git-commit git-rebase gitattributes gitconfig
  gitignore gleam glimmer glsl gms gnuplot go godot golang golo gql gradle graphql graphviz groovy gss
  h hack haml handlebars haskell haxe hbs hcl help hexdump hh hjson hlsl hosts hpp hs htaccess htm html
  http hx hy
  i18n icon idl idris ignore ijs imba inform7 ini ino interlisp io ipython irb ignore
  j jade java javadoc javascript jinja jinja2 jl jq js jsdoc json json5 jsonc jsonl jsonnet jsp jsx julia
  julia-repl jupyter
  karel kdl keyvalue ksh kt kts kotlin kql kusto
  lark lasso latex latte lean lean4 less lilypond lin linq liquid lisp livescript llvm log logo logtalk
  lolcode ls lua luau
  m m4 mac maxima macos make makefile maple markdown math mathematica mathml matlab matrix md mdx mediawiki
  mel mercury mermaid meson metal mips mipsasm mjs mk mkd mkdown ml mma mojo monkey mongo mongodb moon
  moonscript move ms msg mts mustache mysql n1ql nasm ncl nextflow nginx nim nimrod nix nt numpy nu nushell
  o obj-c objc objective-c objective-c++ objectivec objectpascal ocaml ocl octave opencl openscad org oz
  output
  p4 pascal pas patch pcre perl perl6 pgsql php phtml pico8 pine pip pl plain plaintext plantuml plist pls
  plsql plpgsql po podfile pony postcss postgres postgresql postscript pov-ray powerquery powershell
  prisma prolog promql properties proto protobuf prql ps ps1 pseudo pseudocode psql pug puppet purescript py
  py3 pycon pyi pypy pyrex python python-repl python2 python3 q qbasic qml qsharp quarto
  r racket raku rake razor rb re reason reasonml reg regex regexp repl res rescript rest restructuredtext
  rf riscv riscv-asm rkt rmd robot robotframework rpm ron routeros rpgle rs rst ruby rust
  s sas sass sb sbt scad scala scheme scilab scm scss sed sh shader shell shell-session shellscript
  shellsession sieve simula sml smali smalltalk smarty smt smtlib sol solidity soy sparql splunk spl spss
  sql sqlite squirrel ssh-config stan stata stylus styl sv svelte svg svh swift swipl systemverilog
  systemd
  t4 tap tads tcl tcsh teal templ terminal terraform tex text textile tf tfvars thrift toml tp treetop
  ts tsql tsv tsx turtle twig txt typescript typoscript typst
  udiff uml unity unix unrealscript uri url
  v vala vb vba vbnet vbs vbscript velocity verbatim verilog vhdl vim viml visual-basic vlang vtt vue
  wasm wat webassembly wgsl wiki wikitext wolfram wren
  x86 x86asm xeora xhtml xls xml xojo xpath xq xquery xsd xsl xslt xtend
  y yacc yaml yang yml z80 zenscript zep zephir zig zone zsh`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
