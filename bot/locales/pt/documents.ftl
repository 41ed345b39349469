# Documentos da biblioteca: páginas, perguntas a um deles, documentos novos.

home-documents = Documentos
command-documents = documentos oficiais e próprios

document-show-page = Mostrar a página
document-show-page-of = Página de [{ $number }]
document-drawing = Estou a preparar a página. Um momento.
document-page = Página { $page }. A citação está marcada com uma barra ao lado.
document-not-marked = Não consegui encontrar a citação nesta página; mostro-a sem marca.
document-open-page = Abrir o documento nesta página
document-no-page = O ficheiro deste documento já não está aqui, por isso não posso mostrar a página.
document-ask = O que quer saber de «{ $title }»? Escreva a sua pergunta.

# Where to search
ask-button-within = Procurar só em …
scope-title = Onde devo procurar?
scope-guide = Guias
scope-practice = Boas práticas
scope-document = Documentos
scope-own = Documentos da cidade
scope-this-document = «{ $title }»
scope-everywhere = Toda a biblioteca
scope-searched =
    { $scope ->
        [guide] Procurei só nos guias.
        [practice] Procurei só nas boas práticas.
        [document] Procurei só nos documentos.
        [own] Procurei só nos documentos da sua cidade.
       *[one] Procurei só em «{ $title }».
    }

# The list
documents-title =
    { $count ->
        [0] Documentos
        [1] Um documento
       *[other] { $count } documentos
    }
documents-none = Ainda não foi acrescentado nenhum documento.
documents-tap = Toque num documento para lhe fazer uma pergunta.
documents-send = Envie-me aqui um ficheiro PDF, Word, HTML, Markdown ou de texto e acrescento-o à biblioteca.
documents-own = Os documentos só para a equipa da sua cidade são acrescentados por quem gere o assistente, com o número da cidade. { $cities }

# A document from an administrator
documents-queued = Recebi { $name }. Vou ler e digo-lhe como correu.
documents-added-title = Biblioteca
documents-result =
    { $result ->
        [added] Acrescentado
        [unchanged] Sem alterações
        [replaced] Substituído
       *[skipped] Ignorado
    }
documents-not-added = Não foi possível guardá-lo. O que já estava na biblioteca ficou como estava. Avise quem gere o assistente, por favor.
