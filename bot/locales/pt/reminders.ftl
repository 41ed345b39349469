# Lembretes: os que chegam por si, a sua lista e o que se pode mudar.
# Curtos, cordiais, concretos.

# Buttons
remind-button-all = Todos os lembretes
remind-button-back = ‹ Voltar
remind-button-why = Porquê isto?
remind-button-start = Começar a ronda
remind-button-next = Próxima pergunta
remind-button-board = Abrir o painel
remind-button-team = Ver a equipa
remind-button-aged = Ver a lista
remind-button-plan = Estratégia prevista
remind-button-keep = Manter a data
remind-button-date = Outra data
remind-button-month = Daqui a um mês
remind-button-off-month = Adiar um mês
remind-button-off-week = Adiar uma semana
remind-button-yes = Sim
remind-button-partly = Em parte
remind-button-no = Não
remind-button-later = Ainda não
remind-button-move = Mudar a data
remind-button-mute = Silenciar
remind-button-unmute = Reativar
remind-button-drop = Eliminar
remind-button-calendar = Ficheiro de calendário
remind-button-years = { $years ->
    [1] Todos os anos
   *[other] De { $years } em { $years } anos
}
remind-button-often = De quanto em quanto
remind-button-new = Lembrar-me
remind-button-quarter = Daqui a três meses
remind-button-half-year = Daqui a seis meses

# Several in one message
remind-several = { $count ->
    [1] Um lembrete para hoje
   *[other] { $count } lembretes para hoje
}
remind-and-more = e mais { $count }; veja em Todos os lembretes.

# The next round
remind-deputy = Não consigo contactar quem coordena { $city }, por isso escrevo-lhe a si.
remind-nobody = Não consigo contactar ninguém da equipa de { $city }, por isso escrevo-lhe a si.
remind-reason = Escolheu esta data porque: { $reason }
remind-year-title = { $city }: um ano para o próximo Índice
remind-year = Está marcado para { $date }. A sua cidade prevê uma nova estratégia antes ou depois? Então é melhor fazer primeiro o Índice.
remind-half-year-title = { $city }: seis meses para o próximo Índice
remind-half-year = Está marcado para { $date }. Quem vai participar? As pessoas e os cargos mudam: veja a equipa e convide quem falta.
remind-quarter-title = { $city }: três meses para o próximo Índice
remind-quarter = Está marcado para { $date }. É uma boa altura para começar a reunir comprovativos.
remind-last-score = Da última vez a pontuação foi { $score }.
remind-aged = { $count ->
    [1] Um comprovativo tem mais de dois anos:
   *[other] { $count } comprovativos têm mais de dois anos:
}
remind-aged-none = Nenhum comprovativo da sua cidade tem mais de dois anos.
remind-month-title = { $city }: um mês para o próximo Índice
remind-month = Está marcado para { $date }. Pode começar quando quiser; as últimas respostas já estão preenchidas.
remind-day-title = { $city }: hoje é o dia do próximo Índice
remind-day-late-title = { $city }: o próximo Índice estava marcado para { $date }
remind-day = Um toque começa a ronda. As últimas respostas já estão preenchidas; só tem de dizer o que mudou.
remind-overdue-title = { $city }: o Índice está à espera
remind-overdue = Estava marcado para { $date }. Comece agora ou escolha outra data que convenha à cidade.
remind-overdue-last = É a última vez que pergunto; depois aviso quem gere o assistente.
remind-snooze-title = { $city }: o próximo Índice
remind-snooze = Está marcado para { $date }. Pediu-me que voltasse a este assunto.
remind-snooze-late-title = { $city }: o Índice está à espera
remind-snooze-late = Estava marcado para { $date }. Pediu-me que voltasse a este assunto.
remind-admin-title = { $city }: ninguém começou o Índice
remind-admin = Estava marcado para { $date }, e desde então ninguém o começou. Pergunte à cidade se continua, por favor. Na equipa: { $team }.
remind-team-nobody = ninguém

# Parts with a date
remind-part-soon-title = Prazo { $date }: { $part }
remind-part-day-title = Prazo hoje: { $part }
remind-part-late-title = O prazo era { $date }: { $part }
remind-part = { $open ->
    [1] Falta responder a uma pergunta.
   *[other] Falta responder a { $open } perguntas.
}
remind-part-deputy = Não consigo contactar { $name }. Pode passar esta parte a outra pessoa.

# Weekly
remind-nudge = { $city }: { $open ->
    [1] uma pergunta espera por si
   *[other] { $open } perguntas esperam por si
}
remind-nudge-minutes = { $minutes ->
    [1] Cerca de um minuto.
   *[other] Cerca de { $minutes } minutos.
}
remind-digest-title = Índice de { $city }: ponto da situação
remind-digest = { $done } de { $of } com resposta, { $week } nos últimos sete dias.
remind-digest-clashes = { $count ->
    [1] A equipa diverge numa pergunta.
   *[other] A equipa diverge em { $count } perguntas.
}
remind-digest-unheld = { $count ->
    [1] Uma pergunta por responder não tem responsável.
   *[other] { $count } perguntas por responder não têm responsável.
}
remind-digest-late = Fora do prazo: { $parts }.
remind-digest-quiet = Sem respostas nos últimos sete dias: { $parts }.
remind-digest-unreachable = Sem contacto: { $names }.
remind-digest-ready = Está tudo respondido. Pode rever e submeter.

# Did it work?
remind-ask-title = Tinha planeado:
remind-ask = Resultou?

# For the editors
remind-library-title = Para rever
remind-library-guides = { $count ->
    [1] Um guia foi verificado pela última vez há mais de um ano:
   *[other] { $count } guias foram verificados pela última vez há mais de um ano:
}
remind-library-evidence = Comprovativos com mais de dois anos: { $cities }.
remind-library-city = { $city } ({ $count })
remind-more-lines = … e mais { $count }

# The list
command-remind = o que lhe lembro
home-remind = Lembretes
remind-in-private = Os lembretes ficam entre nós. Escreva-me /remind em privado, por favor.
remind-title = Os seus lembretes
remind-none = Ainda não há nada para lhe lembrar. Quando a sua cidade submeter o Índice, eu lembro o próximo.
remind-choose = Toque num para o adiar, mudar ou silenciar.
remind-next = próximo: { $date }
remind-put-off = adiado para { $date }
remind-no-more = sem mais mensagens previstas
remind-muted = silenciado
remind-name-round = Próximo Índice de { $city }, { $date }
remind-name-assignment = { $part }, até { $date }
remind-name-digest = Resumo semanal do Índice de { $city }
remind-name-nudge = As suas perguntas por responder em { $city }
remind-name-follow_up = «{ $text }»: resultou?
remind-name-aged = Guias e comprovativos para rever
remind-one-a-day = Recebe no máximo uma mensagem por dia, em dias úteis, entre as 9 e as 18 horas na sua cidade.

# Why
remind-why-round = { $city } repete o Índice { $years ->
    [1] todos os anos
   *[other] de { $years } em { $years } anos
}, e o próximo está marcado para { $date }. Quem coordena recebe um aviso um ano, seis meses, três meses e um mês antes, no próprio dia e depois todos os meses.
remind-why-assignment = Responde a esta parte do Índice de { $city } até { $date }. Recebe um aviso três dias antes, no próprio dia e no dia seguinte.
remind-why-digest = Coordena { $city }, e uma ronda do Índice está aberta. Recebe um resumo todas as semanas até ser submetida.
remind-why-nudge = Uma ronda do Índice de { $city } está aberta, e há perguntas que são suas. Recebe um aviso uma vez por semana até terem resposta.
remind-why-follow_up = Pediu-me que voltasse a este assunto.
remind-why-aged = Este assistente está a seu cargo. Uma vez por mês mostro o que ninguém vê há muito tempo.
remind-why-deputy = Recebe este aviso em vez de alguém que não consigo contactar.
remind-chosen-day = Para o próximo aviso escolheu esta data: { $date }. O que chegaria antes desse dia não chega.
remind-chosen-week = Escolheu este dia da semana: { $weekday }.
remind-chosen-month = Dia do mês escolhido: { $day }.
# What people write to ask why, in place of an answer.
remind-why-words = porquê, porque, por que, porquê isto, porque recebo isto, porquê eu, para quê, o que é isto, ajuda, why

# Changes
remind-snoozed = Adiado. Volto a lembrar nesta data: { $date }.
remind-muted-now = Silenciado. Não volto a lembrar isto.
remind-unmuted-now = Volto a lembrar isto.
remind-dropped = Eliminado.
remind-moved = Mudado para { $date }.
remind-day-off = { $date } não é dia útil: a mensagem chega nesta data: { $next }.
remind-kept = A data mantém-se: { $date }.
remind-move-ask = Escreva a nova data, por exemplo 12 de outubro de 2027, 12/10/2027 ou outono de 2027.
remind-move-week = Em que dia da semana deve chegar? Escolha, ou escreva o dia.
remind-move-month = Em que dia do mês deve chegar? Escolha, ou escreva um número de 1 a 28. Muda para todas as pessoas que têm este assistente a seu cargo.
remind-move-part = O prazo desta parte é { $date }; é a coordenação que o define, e mantém-se. Quando devo lembrar-lhe? Escreva um dia, por exemplo daqui a três dias ou 5 de outubro de 2027.
remind-move-due = O prazo desta parte é { $date }. Escreva a nova data, por exemplo 12 de outubro de 2027 ou daqui a duas semanas. Vale para quem responder à parte.
remind-week-unreadable = Não encontrei aqui um único dia da semana.
remind-week-off = Na sua cidade este dia não é útil: { $weekday }.
remind-month-unreadable = Não encontrei aqui um número de 1 a 28.
remind-moved-week = Dia da semana: { $weekday }.
remind-moved-month = Dia do mês: { $day }.
remind-moved-next = Próxima mensagem: { $date }.
remind-moved-later = A mensagem prevista ainda chega nesta data: { $planned }. Depois vem o dia escolhido, a partir de: { $date }.
remind-moved-part = Lembro-lhe nesta data: { $date }. O prazo da parte mantém-se: { $due }.
remind-moved-part-late = Lembro-lhe nesta data: { $date }. Atenção: o prazo da parte é antes, { $due }.
remind-plan-ask = Quando prevê a sua cidade a nova estratégia? Escreva por exemplo: outono de 2027, ou outubro de 2027.
remind-planned = O próximo Índice fica marcado para { $date }, para que os resultados estejam prontos para a nova estratégia. Guardo o motivo.
remind-plan-later = De qualquer modo, o próximo Índice está marcado para { $date }, antes da nova estratégia. Deixo-o assim.
remind-planned-reason = está prevista uma nova estratégia: { $when }
remind-when-unreadable = Não encontrei aqui uma data futura. Escreva por exemplo: outono de 2027, outubro de 2027 ou 12/10/2027.
remind-only-coordinator = Só quem coordena a cidade pode mudar esta data.
remind-gone = Este lembrete já não existe.
remind-answered = Obrigado. Ficou registado.
remind-years-now = { $years ->
    [1] A partir de agora, todos os anos.
   *[other] A partir de agora, de { $years } em { $years } anos.
} O próximo está marcado para { $date }.
remind-rhythm-title = De quanto em quanto tempo?
remind-rhythm = O programa pede cerca de quatro em quatro anos, ou quando se prevê uma nova estratégia.
remind-new-ask = Quando devo perguntar-lhe se resultou?
remind-new-text = A que assunto devo voltar? Escreva numa frase.
remind-new-why = Escreve o que planeia. No dia que escolher, pergunto-lhe se resultou.
remind-new-set = Vou perguntar-lhe se resultou nesta data: { $date }.
remind-new-instead = Substitui a data que tinha escolhido antes: { $date }.
remind-new-choose = A que passo devo voltar?
remind-new-when = Escolha, ou escreva uma data, por exemplo março de 2027.
remind-strategy-words = estratégia, estrategia, plano de ação, plano de acção
remind-steps = Próximas mensagens:
remind-season-spring = primavera
remind-season-summer = verão, verao
remind-season-autumn = outono
remind-season-winter = inverno
# Words of days that are named from today on; forms of one number are separated by strokes.
day-word-today = hoje
day-word-tomorrow = amanhã
day-word-yesterday = ontem
day-word-next = próximo, próxima, que vem
day-word-last = passado, passada, último, última
day-word-in = em, dentro de, daqui a
day-word-ago = há, atrás
day-word-day = dia, dias
day-word-week = semana, semanas
day-word-month = mês, meses
day-word-year = ano, anos
day-word-filler = o, a, os, as, de, do, da, no, na
day-word-numbers = um/uma, dois/duas, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze

# The calendar file
calendar-caption = Junte-o ao seu calendário. Depois de uma alteração escreva de novo /remind: são atualizadas as mesmas entradas.
calendar-nothing = Ainda não há uma data para o calendário.
calendar-round = Índice das Cidades Interculturais: { $city }
calendar-round-text = A próxima ronda do Índice. O assistente avisa antes quem coordena.
calendar-part = Índice de { $city }: { $part }
