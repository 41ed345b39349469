# A equipa: funções, convites, atribuições.
command-invite = convidar um ou uma colega
command-members = a equipa da sua cidade
role-coordinator = Coordenação
role-contributor = Colaboração
role-reviewer = Revisão
role-reader = Leitura
role-coordinator-may = Coordenação: tudo, incluindo a equipa
role-contributor-may = Colaboração: respostas, comprovativos, comentários
role-reviewer-may = Revisão: aprova respostas ou pede alterações
role-reader-may = Leitura: vê tudo, não altera nada
invite-title = Convite para { $city }
invite-choose = Com que função quer convidar?
invite-open = Convites abertos:
invite-open-line = { $number }: { $role }, { $uses ->
        [1] 1 pessoa
       *[other] { $uses } pessoas
    }, até { $date }
invite-revoke = Anular { $number }
invite-notes = Reencaminhe a mensagem abaixo a quem quer convidar. Esta é para si.
invite-cancel = Anular o convite
invite-forward = { $role ->
        [coordinator] { $name } convida-o/a a coordenar o Índice das Cidades Interculturais de { $city }.
        [reviewer] { $name } convida-o/a a rever as respostas de { $city } ao Índice das Cidades Interculturais.
        [reader] { $name } convida-o/a a ler o Índice das Cidades Interculturais de { $city }.
       *[other] { $name } convida-o/a a preencher o Índice das Cidades Interculturais de { $city } com a equipa.
    } Abra este link e toque em Iniciar:
invite-forward-part = { $name } pede-lhe uma resposta para o Índice das Cidades Interculturais de { $city }: «{ $part }» Abra este link e toque em Iniciar:
invite-terminal = No terminal, ou se o link não abrir, escreva:
invite-limits = { $uses ->
        [1] Para 1 pessoa
       *[other] Para { $uses } pessoas, no máximo
    }, até { $date }.
invite-copy-link = Copiar o link
invite-not-valid = Este convite não é válido: expirou, já foi usado ou foi anulado. Peça um novo.
join-welcome = Damos-lhe as boas-vindas à equipa de { $city }. A sua função: { $role }
join-asked = { $name } faz-lhe { $count ->
        [1] uma pergunta
       *[other] { $count } perguntas
    } para o Índice de { $city }. Cerca de { $minutes ->
        [1] um minuto
       *[other] { $minutes } minutos
    }.
join-asked-how = O Índice pergunta o que a cidade faz pela convivência. Toque abaixo na resposta certa; fica logo guardada. Se não souber, toque em Não sei.
join-already = Já faz parte da equipa de { $city }.
members-title = Equipa de { $city }
member-line = { $name } – { $role }
member-line-unreachable = { $name } – { $role } (sem contacto)
member-remove = Retirar da equipa
member-removed = { $name } já não faz parte da equipa. As suas respostas ficam.
member-you-removed = { $name } terminou a sua participação na equipa de { $city }. As suas respostas ficam na cidade. Se for um engano, peça um novo convite.
member-role-given = { $name }: { $role }
member-leave = Sair da equipa
member-leave-sure = Quer sair da equipa de { $city }? As suas respostas ficam com a cidade.
member-leave-last = Já não há mais ninguém na equipa de { $city }. Se sair, as respostas ficam, e só quem gere o assistente pode nomear alguém.
member-leave-yes = Sim, sair
member-left = Saiu da equipa de { $city }. Obrigado pelo seu trabalho.
member-last-coordinator = Uma equipa precisa de quem a coordene. Passe primeiro a coordenação a outra pessoa: toque em Equipa e depois no nome.
member-gone = Esta pessoa já não faz parte da equipa.
assign-title = Quem responde a quê
assign-line = { $part } – { $name }
assign-which = Escolha um índice ou uma parte dele (·), ou escreva o número de uma pergunta.
assign-until = Até quando? Escolha, ou escreva um dia, por exemplo 31.3.2026, daqui a duas semanas ou +10 (daqui a dez dias).
assign-until-unreadable = Escreva um dia a partir de hoje, por exemplo 31.3.2026, daqui a duas semanas, ou +10 para daqui a dez dias.
assign-no-date = Sem data
assign-due = até { $date }
assign-whom = Quem fica com isto?
assign-new-person = Uma pessoa nova
assign-invited = uma pessoa convidada
assign-done = { $part } – { $name }: aviso enviado.
assign-more = Atribuir mais
hand-title = Passar a pergunta { $number }
hand-owner = Quem costuma saber: { $owner }
hand-whom = Quem sabe a resposta?
hand-done = A pergunta { $number } é agora de { $name }: aviso enviado.
appoint-title = Nomear quem coordena
appoint-choose = Estas cidades não têm quem as coordene:
appoint-none = Todas as cidades têm quem as coordene.
appoint-whom = Quem passa a coordenar?
appoint-nobody = Não resta ninguém nesta equipa.
appoint-done = { $name } passa a coordenar.
