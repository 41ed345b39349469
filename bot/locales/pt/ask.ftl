# Perguntas à biblioteca. Frases curtas, cordiais e exatas.
# Em português, a categoria «one» inclui o zero; por isso está aqui o número exato, [1].

home-ask = Fazer uma pergunta
home-topics = Temas
home-practices = Boas práticas
command-ask = perguntar à biblioteca
command-topics = guias por tema
command-practices = boas práticas das cidades

# How to ask
ask-how-title = Perguntar à biblioteca
ask-how =
    Escreva a sua pergunta aqui no chat, por palavras suas. Por exemplo:
    { $example }

    Respondo com citações exatas de guias e boas práticas, cada uma com a sua fonte. Quando a biblioteca não tem a resposta, digo-o.
ask-example = Como se começa uma estratégia antirrumores?
ask-button-example = Testar o exemplo

# An answer
ask-from-cities = Das cidades
ask-sources = Fontes
ask-source-kind =
    { $kind ->
        [guide] Guia
        [practice] Boa prática
       *[document] Documento
    }
ask-source-title = «{ $title }»
ask-source-page = página { $page }
ask-source-reviewed = revisão: { $date }
ask-source-drawn = fonte de { $year }
ask-source-after = Baseia-se em:
ask-general-advice = Conselho geral, não retirado de uma fonte.
ask-original-language = Língua original: { $language }.
ask-more-items =
    { $count ->
        [1] Há mais 1: toque em Saber mais.
       *[other] Há mais { $count }: toque em Saber mais.
    }
ask-more-whole =
    { $count ->
        [1] Há mais 1: toque em Texto inteiro [{ $number }].
       *[other] Há mais { $count }: toque em Texto inteiro [{ $number }].
    }
ask-read-as = Li assim: { $words }

ask-button-more = Saber mais
ask-button-whole = Texto inteiro [{ $number }]
ask-button-sources = Fontes completas
ask-button-examples = Exemplos de cidades
ask-button-related = Temas próximos
ask-button-helpful = 👍 Útil
ask-button-not-helpful = 👎 Não útil

ask-more-title = Mais sobre isto
ask-sources-title = Fontes completas
ask-examples-title = Exemplos de cidades
ask-related-title = Temas próximos
ask-no-more = A biblioteca não tem mais sobre isto.
ask-no-sources = A biblioteca mudou entretanto. Faça a pergunta de novo, por favor.
ask-no-examples = Não conheço boas práticas que sirvam aqui.
ask-no-related = Não conheço temas próximos deste.

# Not sure, or not in the library
ask-unsure-title = Talvez
ask-unsure = Pode não ser exatamente o que pergunta. O mais próximo que tenho:
ask-none-from = { $elsewhere ->
    [yes] Não tenho nenhuma boa prática deste país: { $country }. O que se segue é de outros lugares.
   *[no] Não tenho nenhuma boa prática deste país: { $country }.
}
ask-declined =
    Não encontrei isto na biblioteca ({ $guides ->
        [1] 1 guia
       *[other] { $guides } guias
    }, { $practices ->
        [1] 1 boa prática
       *[other] { $practices } boas práticas
    }).
ask-declined-kept = Pus a sua pergunta, sem o seu nome, na lista da equipa editorial.
ask-declined-near = Temas mais próximos:

# What people say of an answer
feedback-thanks = Obrigado, está guardado.
feedback-why = Obrigado. O que estava mal na resposta?
feedback-source = Fonte errada
feedback-outdated = Desatualizada
feedback-incomplete = Incompleta
feedback-language = Língua errada
feedback-other = Outro motivo
feedback-kept = Obrigado. A equipa editorial verá a sua pergunta e este motivo, sem o seu nome.

# Small talk
chat-greeting = Olá! Pergunte o que quiser sobre cidades interculturais: estratégias, trabalho antirrumores, o Índice, exemplos de outras cidades.
chat-thanks = De nada. Estou aqui sempre que precisar.
chat-goodbye = Até breve, e bom trabalho.
chat-abilities =
    Ajudo quem coordena cidades interculturais. Posso:
    • responder com citações exatas de guias e boas práticas
    • mostrar guias por tema: /topics
    • mostrar boas práticas das cidades: /practices

    Sou um programa. Cito a biblioteca e não invento nada.
chat-complaint = Então não percebi bem. Diga-me por outras palavras do que precisa e procuro de novo.
chat-praise = Ainda bem. Faça a próxima pergunta quando quiser.
chat-abuse = Lamento não ter ajudado. Diga por outras palavras de que precisa e procuro de novo.
chat-instructions = Só cito a biblioteca das cidades interculturais, e nenhuma mensagem pode mudar isso. O que gostaria de saber?
chat-other-work = Isso não sei fazer. Só encontro e cito textos sobre cidades interculturais. Pergunte, por exemplo, como se começa uma estratégia antirrumores.
chat-personal = Não posso aconselhar em assuntos pessoais, médicos ou jurídicos. Fale com um médico, um advogado ou um serviço de apoio. Para o trabalho da sua cidade, estou aqui.
chat-number = Só vejo um número. Para escolher, toque num botão. Para perguntar, escreva algumas palavras.
chat-empty = Não encontrei palavras para procurar. Escreva a pergunta numa frase, por favor.

# Browsing
browse-back = ‹ Voltar
browse-next = Seguinte ›
browse-next-of = Página { $page } de { $pages } ›
browse-share = Partilhar
browse-list = ‹ Lista
topics-title = Temas
topics-text =
    { $count ->
        [1] A biblioteca tem guias e boas práticas sobre 1 tema.
       *[other] A biblioteca tem guias e boas práticas sobre { $count } temas.
    }
topic-guides =
    { $count ->
        [0] Ainda não há um guia sobre este tema.
        [1] 1 guia:
       *[other] { $pages ->
            [1] { $count } guias:
           *[other] { $count } guias, página { $page } de { $pages }:
        }
    }
topic-practices =
    { $count ->
        [1] 1 boa prática
       *[other] { $count } boas práticas
    }
practices-title = Boas práticas das cidades
practices-count =
    { $count ->
        [0] Nenhuma boa prática corresponde. Retire um filtro.
        [1] 1 boa prática. Toque no número para a ler.
       *[other] { $count } boas práticas, página { $page } de { $pages }. Toque num número para ler uma delas.
    }
practices-by-t = Tema
practices-by-c = País
practices-by-p = Cidade
practices-by-y = Ano
practices-all = Todas
practices-choose-t = Boas práticas sobre que tema?
practices-choose-c = Boas práticas de que país?
practices-choose-p = Boas práticas de que cidade?
practices-choose-y = Boas práticas de que anos?
practices-since = desde { $year }
practices-between = { $first }–{ $last }
practices-before = antes de { $year }
document-reviewed = Revisto: { $date }. Escrito por palavras nossas a partir das fontes; não é um texto oficial.
document-gone = Este texto já não está na biblioteca.
question-gone = Já não tenho esta pergunta. Faça-a de novo, por favor.
inline-guide = Guia
inline-not-official = Da biblioteca do assistente ICC; não é um texto oficial.
