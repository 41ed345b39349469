# O Índice no chat: painel, fichas, respostas, histórico, revisão.
command-index = o Índice da sua cidade
command-history = quem mudou o quê, e porquê
home-index = O Índice

somebody = Alguém

# Doors
index-not-yours = Não encontro isto nas suas cidades. Toque em Início para continuar.
index-not-allowed = A sua função aqui é { $role ->
        [contributor] Colaboração: responde e comenta
        [reviewer] Revisão: aprova respostas ou pede alterações
        [reader] Leitura: vê tudo e não altera nada
       *[other] Coordenação
    }. Se precisar de mais, fale com quem coordena a cidade.
index-in-private = Escreva-me isto em privado, por favor: neste grupo nem toda a gente é da equipa da sua cidade.
index-no-city = Ainda não está na equipa de nenhuma cidade. Registe a sua cidade ou abra o convite que recebeu.
index-no-round = A sua cidade ainda não começou o Índice.
index-locked = Esta ronda está submetida, por isso as respostas já não mudam. Quem coordena pode reabri-la.
group-not-linked = Este grupo ainda não tem cidade. Quem coordena a cidade escreve aqui /index uma vez.

# States of an answer
state-answered = Nenhuma destas
state-unknown = Não sei
state-not-applicable = Não se aplica
state-empty = Sem resposta

# Board
button-board = Painel
button-continue = Continuar
button-begin = Começar
button-areas = Escolher um índice
button-differences = Ver diferenças
button-preview = Antevisão
button-review = Rever e submeter
button-result = Resultado
button-reopen = Reabrir
button-new-round = Nova ronda
button-invite = Convidar
button-assign = Atribuir
button-history = Histórico
button-refresh = Atualizar
button-answer-in-private = Responder em privado
button-more = Mais
button-older = Anteriores
areas-title = Que índice?
board-title = Índice { $year } · { $city }
board-submitted = Submetido
board-summary = { $done } de { $of } com resposta · { $minutes ->
        [0] não falta nada
        [1] falta cerca de 1 minuto
       *[other] faltam cerca de { $minutes } minutos
    }
board-preview = Antevisão: { $figure }
board-clashes = { $count ->
        [1] 1 resposta diverge
       *[other] { $count } respostas divergem
    }
board-unknown = { $count } não sei
board-unheld = { $count ->
        [1] 1 pergunta sem responsável
       *[other] { $count } perguntas sem responsável
    }
board-nothing-open = Todas as perguntas têm resposta.
part-done = Obrigado, era esta a sua parte.
board-holds = { $name }: { $count ->
        [1] 1 pergunta
       *[other] { $count } perguntas
    }
figure = { $score }
figure-range = { $score } (entre { $low } e { $high }; { $unknown } em aberto)
figure-none = sem pontuação
preview-kinds = O total base conta as { $core } perguntas de base; o alargado, todas as { $of }. Em aberto: ainda sem resposta, ou «não sei».

# Opening a round
round-opened = A ronda está aberta. As respostas guardam-se uma a uma; pode parar e voltar quando quiser.
round-opened-without-last = A ronda está aberta. O questionário é novo e ninguém indicou ainda como se passa do anterior para este, por isso começa sem as últimas respostas.
round-questionnaire-broken = Não consigo ler o questionário para novas rondas. Avise quem gere o assistente, por favor.
round-opened-with-last = A ronda está aberta. { $count ->
        [1] 1 resposta da última ronda espera
       *[other] { $count } respostas da última ronda esperam
    } pela sua confirmação: mantém-se, mudou ou deixou de existir.

# Card
card-place = { $index } · { $place } de { $of }
card-number = Pergunta { $number } de { $of }
card-progress = { $done } de { $of } com resposta{ $unknown ->
        [0] {""}
       *[other] , { $unknown } não sei
    }
card-answer = Resposta: { $answer }
card-reason = Motivo: { $reason }
card-last-time = Da última vez: { $answer }
card-reworded = A pergunta tem agora outras palavras; leia-a de novo, por favor.
card-evidence = Comprovativos: { $count }
card-comments = Comentários: { $count }
card-holder = Responsável: { $name }
card-holder-invited = à espera da pessoa convidada
card-approved = Aprovada por { $name }
card-changes-wanted = { $name } pede alterações
card-dont-know = Não sei
card-not-applicable = Não se aplica
card-button-why = Importância
card-button-counts = O que conta
card-button-example = Exemplo
card-button-ask = Ver na biblioteca
card-button-evidence = Comprovativos
card-button-comment = Comentário
card-button-hand-over = Passar a colega
card-button-back = ‹ Voltar
card-button-skip = Saltar
card-button-next = Próxima em aberto ›
button-card = Pergunta { $number }
card-counts = { $counts }
    Comprovativos: { $evidence }
    Quem costuma saber: { $owner }
card-no-example = Ainda não tenho um exemplo para esta pergunta.
card-no-library = Neste momento a biblioteca não está disponível.
card-saved = Guardado, pergunta { $number }: { $answer }
card-saved-short = Guardado: { $answer }
card-ask-reason = Porque é que isto não se aplica à sua cidade? Escreva uma frase; é preciso um motivo.
card-colleague-was-here = { $name } acabou de mudar algo aqui.
card-edit-not-understood = Não reconheço isto como resposta à pergunta { $number }, por isso a resposta fica como estava.
card-not-understood = Não reconheço «{ $text }» como resposta à pergunta { $number }. Escolha uma resposta, ou toque em Ver na biblioteca. O que escrever com um ponto de interrogação também vai para a biblioteca.
last-still = Mantém-se
last-changed = Mudou
last-gone = Deixou de existir
because-kept = Guardei o motivo por que mudou a resposta à pergunta { $number }.
because-nothing = Ainda não mudou nenhuma resposta, por isso não há nada para explicar.

# Differing answers
clash-both-kept = A equipa deu respostas diferentes. Ficam guardadas as duas; escolhe quem coordena.
clash-yours-to-decide = A equipa deu respostas diferentes. Ficam guardadas as duas; escolha uma:
clash-decided = Decidido: { $answer }. A outra resposta fica no histórico.
clash-decided-short = Decidido
clash-settled-already = Isto já está decidido.
differences-title = Onde a equipa diverge
differences-none = Em nada: a equipa está de acordo.

# What can be typed on a card; several forms of one are separated by commas
typed-back = voltar, anterior
typed-skip = saltar
typed-next = seguinte, próxima, próxima em aberto
typed-board = painel
typed-unknown = não sei, eu não sei, não sabemos, não se sabe, desconhecido
typed-not-applicable = não se aplica, não aplicável
typed-why = importância, porquê
typed-counts = o que conta
typed-example = exemplo
typed-library = ver na biblioteca, biblioteca, perguntar à biblioteca
typed-evidence = comprovativos, comprovativo
typed-comment = comentário
typed-hand-over = passar a colega
typed-still = mantém-se, mantém
typed-changed = mudou
typed-gone = deixou de existir, já não existe
typed-because = motivo:, porque:, razão:, já que, visto que
typed-question = pergunta, ir para a pergunta, ir à pergunta, à pergunta, ir para, número

# History
history-round = Histórico da ronda
history-question = Histórico da pergunta { $number }
history-whole-round = Toda a ronda
history-empty = Ainda não aconteceu nada.
history-why = Motivo: { $why }
history-answer = { $before } → { $after }
history-decision = decidiu: { $before } → { $after }
history-evidence = acrescentou um comprovativo: { $after }
history-removed = retirou um comprovativo: { $before }
history-comment = comentou: { $after }
history-review = { $after }
history-opened = abriu a ronda
history-submitted = submeteu a ronda, versão { $after }
history-reopened = reabriu a ronda
history-imported = { $before } → { $after }, de uma folha de cálculo
history-still-true = mantém-se desde a última ronda
history-gone = deixou de existir desde a última ronda
history-edited = a mensagem foi editada

# Comments
comment-title = Comentários à pergunta { $number }
comment-ask = Escreva o seu comentário.
comment-ask-team = Escreva o seu comentário. Para avisar alguém, escreva o nome: { $names }
comment-saved = Comentário guardado.
comment-saved-told = Comentário guardado. Aviso { $names }.
comment-changed = O seu comentário foi alterado.

# Review
review-title = Antes de submeter
review-all-well = Todas as perguntas têm resposta, e todas as respostas que dão pontos têm comprovativo.
review-open-number = Escreva um número para abrir essa pergunta.
review-clashing = A equipa diverge, { $count }: { $numbers }
review-empty = Sem resposta, { $count }: { $numbers }
review-unknown = Não sei, { $count }: { $numbers }
review-changes-wanted = Alterações pedidas, { $count }: { $numbers }
review-without-evidence = Sem comprovativo, { $count }: { $numbers }
review-show-clashing = Primeira divergência
review-show-empty = Primeira sem resposta
review-show-unknown = Primeiro não sei
review-show-changes-wanted = Primeira alteração
review-show-without-evidence = Sem comprovativo
review-submit-locks = Ao submeter, as respostas ficam bloqueadas. Quem coordena pode reabrir a ronda indicando um motivo, e todas as versões submetidas ficam guardadas.
review-decide-first = Decida onde a equipa diverge; depois pode submeter.
button-submit = Submeter a ronda
submit-open = { $count ->
        [one] 1 pergunta não tem resposta e não dá pontos.
       *[other] { $count } perguntas não têm resposta e não dão pontos.
    } Submeter mesmo assim?
button-submit-anyway = Submeter
button-keep-answering = Continuar
review-approve = Aprovar
review-ask-changes = Pedir alterações
review-what = Pergunta { $number }: o que deve mudar?
review-write = Escreva numa ou duas frases. Quem respondeu recebe um aviso.
review-approved = aprovada
review-changes = alterações pedidas

# Messages to colleagues
tell-round-opened = { $name } abriu uma ronda do Índice de { $city }.
tell-round-opened-button = Abrir o painel
tell-mentioned = { $name } escreveu o seu nome num comentário à pergunta { $question }:
tell-mentioned-button = Responder lá
tell-assigned = { $name } pede-lhe que responda por { $city }: { $part }
tell-assigned-button = Abrir a minha parte
tell-handed = { $name } passa-lhe uma pergunta de { $city }: { $part }
tell-handed-button = Abrir a pergunta
tell-clash = { $name } respondeu à pergunta { $question } de forma diferente da sua. As duas respostas ficam guardadas e a coordenação decide.
tell-clash-button = Ver as duas
tell-decided = Na pergunta { $question } a equipa divergia: { $name } decidiu pela outra resposta. A sua fica no histórico. Obrigado por a ter dado.
tell-decided-button = Abrir a pergunta
tell-changes-wanted = { $name } pede alterações na pergunta { $question }:
tell-changes-wanted-button = Abrir a pergunta
tell-joined = { $name } entrou na equipa de { $city }.
tell-joined-button = Ver a equipa
