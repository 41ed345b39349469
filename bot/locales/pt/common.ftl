# Frases comuns a muitos ecrãs e funções que qualquer assistente tem.
# Curtas, cordiais, concretas.

# Buttons
button-home = ‹ Início

# /start
start-title = Olá, { $name }
start-text =
    Ajudo quem coordena cidades interculturais: com citações de guias e boas práticas, cada uma com a sua fonte.

    Escreva-me por palavras suas ou escolha:

# /home
home-title = Início
home-text = O que quer fazer?
home-help = Ajuda
home-language = Língua
home-privacy = Privacidade

# /help
help-title = Ajuda
help-text =
    Escreva a sua pergunta como a faria a um ou uma colega. Num grupo, mencione-me ou responda a uma mensagem minha.

    Comandos:
command-home = o que sei fazer
command-help = como me usar
command-cancel = parar o que começámos
command-language = escolher a língua
command-privacy = o que guardo sobre si

# /cancel
cancelled = Parado. O que já tinha guardado continua guardado.
cancelled-nothing = Não havia nada para parar. O que guardou antes continua guardado.

# /language
language-title = Língua
language-text = Falo consigo nesta língua: { $language }.
language-saved = Guardado

# /privacy
privacy-title = Os seus dados
privacy-what = O que guardo
privacy-what-text =
    O seu número e o seu nome nesta aplicação, a língua que escolheu, a sua função na equipa da cidade, os seus lembretes e as respostas, os comentários e os comprovativos que dá para a sua cidade. As suas perguntas são guardadas sem o seu nome, a não ser que dê uma opinião sobre uma resposta.
privacy-why = Porquê
privacy-why-text =
    Para lhe responder, para a sua equipa trabalhar em conjunto, para lhe lembrar os prazos e para mostrar à equipa editorial a que perguntas a biblioteca ainda não responde.
privacy-how-long = Durante quanto tempo
privacy-how-long-text =
    O que escreve sai da minha fila assim que respondo. Uma mensagem que não consegui tratar, e o registo de que uma mensagem chegou ou foi enviada, sem o conteúdo, saem ao fim de { $traces } dias. Perguntas e opiniões: { $questions ->
        [365] um ano
        [730] dois anos
       *[other] { $questions } dias
    }. Respostas e comprovativos da cidade: enquanto a cidade me usar, ou até os apagar. Os seus dados pessoais: até escrever /forget.
privacy-who = Quem vê
privacy-who-text =
    As respostas e os comprovativos: a equipa da sua cidade. Os dados técnicos: quem gere este assistente. Mais ninguém, e nenhuma outra cidade.
privacy-rights = Os dados são seus
privacy-rights-text =
    /mydata dá-lhe uma cópia de tudo, /forget apaga os seus dados.

# Groups
group-greeting =
    Olá, e obrigado por me deixarem entrar. Respondo aqui quando alguém me menciona, responde a uma mensagem minha ou usa um comando como /help.

# When something does not fit
not-understood = Não percebi. Toque em Início para ver o que sei fazer.
file-not-expected = Obrigado pelo ficheiro. Não esperava nenhum aqui, por isso não o guardei.
command-unknown = Não conheço o comando { $command }. Toque em Início para ver o que sei fazer.
stale-button = Este botão é de uma mensagem mais antiga e já não está em uso. Toque em Início para ver o que posso fazer agora.
allowance-used =
    É muito de uma vez. Leio { $messages } mensagens por minuto de cada pessoa. O que enviar no próximo minuto não será lido; envie-o de novo depois, por favor.
error-failed =
    Algo falhou do meu lado e não consegui fazer isto. Tente de novo mais tarde, por favor. Se voltar a acontecer, indique este número a quem gere o assistente: { $reference }
