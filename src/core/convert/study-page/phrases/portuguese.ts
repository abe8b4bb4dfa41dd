import { toPhrases, type Phrases } from './phrases.js';

export const portuguese: Phrases = {
  language: 'pt',
  functionWords: toPhrases(`
    o | os | as | de | do | da | dos | das | e | é | são | em | no | na | nos | nas | um | uma
    para | por | com | que | se | não | ao | à | pelo | pela | mais | qual | quais | como
    quando | onde | quem | entre | sobre | foi | ser | seu | sua | isso | este | esta | ou | mas
    também | está | tem | até | pode | seguintes | num | numa | muito | porque | eles
  `),
  letters: 'ãõçâêô',
  sections: {
    questions: toPhrases(`
      perguntas e respostas | perguntas | questões | questões e respostas | questionário | quiz
    `),
    flashcards: toPhrases(`
      cartões | cartões de estudo | cartões de memória | cartões didáticos | fichas
      cartões de memorização | flashcards de estudo
    `),
    notes: toPhrases(`
      notas de estudo | apontamentos | apontamentos de estudo | anotações | anotações de estudo
      notas | resumo | guia de estudo | resumo da aula
    `),
    end: toPhrases(`
      estudar do seu jeito | estude do seu jeito | um estudo que combina com você
      estudo que combina com você | estudar à sua maneira | mais como este
      questionários relacionados | conteúdo relacionado | documentos relacionados
      você também pode gostar | também pode gostar | quizzes relacionados
    `),
  },
  chrome: {
    lines: toPhrases(`
      início | explorar | descobrir | preços | pesquisar | buscar | ajuda | menu | sobre
      contato | contacto | entrar | iniciar sessão | inscrever-se | inscreva-se | registar
      registrar | cadastre-se | começar | começar o quiz | jogar | voltar | próximo | seguinte
      anterior | virar | compartilhar | partilhar | editar | baixar | imprimir | salvar
      guardar | estudar | estudar agora | pré-visualização | estudar estes cartões | ouvir
      descrição | mostrar resposta | português | termos | privacidade | repetição espaçada
      de jeito nenhum | perfeitamente | baralhos
    `),
    openings: toPhrases(`
      criado por | criada por | enviado por | publicado por | autor: | última atualização
      atualizado | todos os direitos | use a ia | utilize a ia | teste seus conhecimentos
      teste os seus conhecimentos | este quiz | este questionário | gerado por
    `),
    anywhere: toPhrases(`
      reproduza uma conversa de podcast | ouça uma conversa de podcast | ouça um podcast gerado
      o coggle requer javascript | coggle requer javascript | ative o javascript
      por favor, ative o javascript | por favor ative o javascript | habilite o javascript
    `),
    counted: ['perguntas', 'pergunta', 'questões', 'cartões', 'cartão', 'visualizações', 'termos'],
  },
  signUp: {
    openings: toPhrases(`
      inscreva-se | inscreva | inscrever-se | registe-se | registre-se | registar | registrar
      cadastre-se | cadastre | crie uma conta | criar uma conta | entre para | faça login
      iniciar sessão | inicie sessão | desbloqueie
    `),
    objects: ['resposta', 'respostas', 'cartões', 'fichas', 'flashcards', 'definições'],
  },
  correct: toPhrases(`
    correto | correta | corretos | corretas | correcto | correcta | certo | certa
    resposta correta | resposta certa | resposta correcta
  `),
  trueFalse: {
    true: ['verdadeiro', 'certo'],
    false: ['falso', 'errado'],
  },
  labels: {
    question: ['pergunta', 'p', 'frente', 'termo', 'questão'],
    answer: ['resposta', 'resposta correta', 'r', 'verso', 'definição'],
    explanation: ['explicação', 'justificativa', 'justificação'],
  },
  interrogatives: toPhrases(`
    o que | o quê | que | quem | qual | quais | quando | onde | por que | porque | porquê | como
    quanto | quanta | quantos | quantas | a que | a quem | ao que | com que | com quem | de que
    de quem | de qual | em que | em qual | em quais | para que | para quem | por qual | segundo
    de acordo com | se | sobre o que | verdadeiro ou falso | é | são | pode | podem | há
    existe | existem | a qual
  `),
  asking: toPhrases(`
    o que é | o que são | o que significa | o que foi | qual é | qual a | qual o | quais são
    quais os | quais as | quem foi | quem é | onde fica | como se | quantos | quantas
    por que é | para que serve | verdadeiro ou falso | em que consiste | em que ano
    o que acontece | como funciona | que diferença
  `),
  imperatives: toPhrases(`
    defina | descreva | descreve | explique | nomeie | liste | enumere | indique | identifique
    classifique | diferencie | distinga | resuma | mencione | aponte | traduza | justifique
    caracterize | conceitue | cite | diferença entre | diferenças entre | definição de
    conceito de | verdadeiro ou falso | fale sobre | dê um | dê dois | dê três | dê exemplos
    diga o | diga os | diga a | diga as
  `),
  ambiguousImperatives: toPhrases(`
    define | explica | nomeia | enumera | indica | compare | complete | calcule | relacione
  `),
  infinitives: toPhrases(`
    definir | descrever | explicar | nomear | citar | listar | enumerar | indicar | identificar
    comparar | completar | calcular | distinguir | resumir
  `),
  infinitiveEndings: ['ar', 'er', 'ir', 'or'],
  aboutQuestions: ['pergunta', 'perguntas', 'perguntar', 'questões', 'se pergunta'],
  unfinished: toPhrases(`
    o | a | os | as | um | uma | uns | umas | de | do | da | dos | das | em | no | na | nos
    nas | por | pelo | pela | para | com | sem | sobre | entre | e | ou | mas | que | é | são
    seu | sua | este | esta | como | quando | se | ao | à | porque | num | numa | segundo
  `),
  matching: toPhrases(`
    associe | associar | relacione | ligue cada | combine cada | faça corresponder | corresponda
  `),
  numerals: ['dois', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez'],
  branches: toPhrases(`
    introdução | conclusão | conclusões | definição | definições | causas | consequências
    efeitos | exemplos | tipos | vantagens | desvantagens | benefícios | história | contexto
    características | funções | estrutura | processo | etapas | fases | aplicações | usos
    componentes | partes | resumo | conceitos-chave | sintomas | diagnóstico | tratamento
    prevenção | importância | fatores de risco | objetivos | métodos | resultados | referências
    classificação | origem | elementos | monitoramento
  `),
  deck: ['cartões', 'cartões de estudo', 'cartões de memória'],
};
