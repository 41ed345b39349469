# O que lê quem administra.
error-report = Um evento falhou: { $kind }, referência { $reference }, atualização { $update }. O resto está no registo, sob este número.{ $untold ->
    [0] {""}
    [1] {" "}Falhou mais um desde o último aviso.
   *[other] {" "}Falharam mais { $untold } desde o último aviso.
}

# /stats
stats-administrators-only = Só quem gere este assistente pode ver estes números. Toque em Início para ver o que posso fazer por si.
stats-in-private = Peça-me os números em privado, por favor: neste grupo nem toda a gente gere o assistente.
stats-title = { $weeks ->
    [1] A última semana
   *[other] As últimas { $weeks } semanas
}
stats-use = Uso por semana
stats-week = semana de { $date }: { $people ->
        [1] 1 pessoa
       *[other] { $people } pessoas
    }, { $messages ->
        [1] 1 mensagem
       *[other] { $messages } mensagens
    }, { $questions ->
        [1] 1 pergunta
       *[other] { $questions } perguntas
    }, { $answers ->
        [1] 1 resposta
       *[other] { $answers } respostas
    } ao Índice
stats-topics = Temas mais perguntados
stats-unanswered = Fora da biblioteca, por tema
stats-count = { $what }: { $count }
stats-feedback = Opiniões por fonte
stats-feedback-line = { $title }: útil { $helpful }, não útil { $other }
stats-no-document = Nenhuma fonte citada, ou já fora da biblioteca
stats-rounds = Rondas do Índice, desde sempre
stats-round = { $state ->
        [open] a decorrer
        [submitted] submetidas
        [reopened] reabertas
       *[other] { $state }
    }: { $count }
stats-nothing = Ainda nada.
stats-more = e mais { $count } na tabela
stats-button-csv = Tabela (CSV)
