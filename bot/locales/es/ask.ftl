# Preguntar a la biblioteca. Breve, cercano, exacto.

home-ask = Hacer una pregunta
home-topics = Temas
home-practices = Buenas prácticas
command-ask = preguntar a la biblioteca
command-topics = guías por temas
command-practices = buenas prácticas de ciudades

# Cómo preguntar
ask-how-title = Preguntar a la biblioteca
ask-how =
    Escriba su pregunta con sus propias palabras, aquí en el chat. Por ejemplo:
    { $example }

    Respondo con citas textuales de guías y buenas prácticas, cada una con su fuente. Si la biblioteca no tiene la respuesta, se lo digo.
ask-example = ¿Cómo se pone en marcha una estrategia antirumores?
ask-button-example = Probar el ejemplo

# Una respuesta
ask-from-cities = De otras ciudades
ask-sources = Fuentes
ask-source-kind =
    { $kind ->
        [guide] Guía
        [practice] Buena práctica
       *[document] Documento
    }
ask-source-title = «{ $title }»
ask-source-page = página { $page }
ask-source-reviewed = revisión: { $date }
ask-source-drawn = fuente de { $year }
ask-source-after = Se basa en:
ask-general-advice = Consejo general, sin fuente concreta.
ask-original-language = Idioma original: { $language }.
ask-more-items =
    { $count ->
        [one] Queda 1 punto: pulse «Ver más».
       *[other] Quedan { $count } puntos: pulse «Ver más».
    }
ask-more-whole =
    { $count ->
        [one] Queda 1 punto: pulse «Texto completo [{ $number }]».
       *[other] Quedan { $count } puntos: pulse «Texto completo [{ $number }]».
    }
ask-read-as = He leído: { $words }

ask-button-more = Ver más
ask-button-whole = Texto completo [{ $number }]
ask-button-sources = Fuentes completas
ask-button-examples = Ejemplos de ciudades
ask-button-related = Temas relacionados
ask-button-helpful = 👍 Me sirve
ask-button-not-helpful = 👎 No me sirve

ask-more-title = Más sobre esto
ask-sources-title = Fuentes completas
ask-examples-title = Ejemplos de ciudades
ask-related-title = Temas relacionados
ask-no-more = La biblioteca no tiene nada más sobre esto.
ask-no-sources = La biblioteca ha cambiado desde entonces. Haga la pregunta otra vez, por favor.
ask-no-examples = No conozco ninguna buena práctica sobre esto.
ask-no-related = No conozco ningún tema parecido.

# Con dudas, o fuera de la biblioteca
ask-unsure-title = Quizá
ask-unsure = Puede que esto no sea exactamente lo que pregunta. Lo más parecido que tengo:
ask-none-from = { $elsewhere ->
    [yes] No tengo ninguna buena práctica de este país: { $country }. Lo que sigue es de otros lugares.
   *[no] No tengo ninguna buena práctica de este país: { $country }.
}
ask-declined =
    No he encontrado esto en la biblioteca ({ $guides ->
        [one] 1 guía
       *[other] { $guides } guías
    }, { $practices ->
        [one] 1 buena práctica
       *[other] { $practices } buenas prácticas
    }).
ask-declined-kept = He puesto su pregunta, sin su nombre, en la lista del equipo editorial.
ask-declined-near = Temas más cercanos:

# Qué se opina de una respuesta
feedback-thanks = Gracias, guardado.
feedback-why = Gracias. ¿Qué fallaba en la respuesta?
feedback-source = Fuente equivocada
feedback-outdated = Desactualizada
feedback-incomplete = Incompleta
feedback-language = Idioma equivocado
feedback-other = Otra cosa
feedback-kept = Gracias. El equipo editorial verá su pregunta y este motivo, sin su nombre.

# Conversación
chat-greeting = ¡Hola! Pregúnteme lo que quiera sobre las ciudades interculturales: estrategias, trabajo antirumores, el Índice, ejemplos de otras ciudades.
chat-thanks = De nada. Aquí estoy para cuando me necesite.
chat-goodbye = Hasta pronto, y que le vaya bien el trabajo.
chat-abilities =
    Ayudo a quienes coordinan las ciudades interculturales. Puedo:
    • responder preguntas con citas textuales de guías y buenas prácticas
    • mostrar guías por temas: /topics
    • mostrar buenas prácticas de ciudades: /practices

    Soy un programa. Cito la biblioteca y no invento nada.
chat-complaint = Entonces no entendí bien. Dígame con otras palabras lo que necesita y busco otra vez.
chat-praise = Me alegro. Hágame la siguiente pregunta cuando quiera.
chat-abuse = Siento no haber servido de ayuda. Dígame con otras palabras qué necesita y buscaré de nuevo.
chat-instructions = Solo cito la biblioteca de las ciudades interculturales, y ningún mensaje puede cambiar eso. ¿Qué le gustaría saber de ella?
chat-other-work = Eso no puedo hacerlo. Solo busco y cito textos sobre ciudades interculturales. Pregúnteme, por ejemplo, cómo se pone en marcha una estrategia antirumores.
chat-personal = No puedo dar consejo sobre un asunto personal, médico o legal. Acuda, por favor, a su centro de salud, a un servicio jurídico o a un servicio de orientación. Para el trabajo de su ciudad, aquí estoy.
chat-number = Solo veo un número. Para elegir algo, pulse un botón. Para preguntar, escriba unas palabras.
chat-empty = No he encontrado palabras que buscar. Escriba su pregunta en una frase, por favor.

# Recorrer la biblioteca
browse-back = ‹ Atrás
browse-next = Siguiente ›
browse-next-of = Página { $page } de { $pages } ›
browse-share = Compartir
browse-list = ‹ Lista
topics-title = Temas
topics-text =
    { $count ->
        [one] La biblioteca tiene guías y buenas prácticas sobre 1 tema.
       *[other] La biblioteca tiene guías y buenas prácticas sobre { $count } temas.
    }
topic-guides =
    { $count ->
        [0] Todavía no hay ninguna guía sobre este tema.
        [one] 1 guía:
       *[other] { $pages ->
            [one] { $count } guías:
           *[other] { $count } guías, página { $page } de { $pages }:
        }
    }
topic-practices =
    { $count ->
        [one] 1 buena práctica
       *[other] { $count } buenas prácticas
    }
practices-title = Buenas prácticas de ciudades
practices-count =
    { $count ->
        [0] Ninguna buena práctica cumple los filtros. Quite alguno.
        [one] 1 buena práctica. Pulse su número para leerla.
       *[other] { $count } buenas prácticas, página { $page } de { $pages }. Pulse un número para leer una.
    }
practices-by-t = Tema
practices-by-c = País
practices-by-p = Ciudad
practices-by-y = Año
practices-all = Todas
practices-choose-t = ¿Buenas prácticas sobre qué tema?
practices-choose-c = ¿Buenas prácticas de qué país?
practices-choose-p = ¿Buenas prácticas de qué ciudad?
practices-choose-y = ¿Buenas prácticas de qué años?
practices-since = desde { $year }
practices-between = { $first }–{ $last }
practices-before = antes de { $year }
document-reviewed = Revisión: { $date }. Escrito con nuestras propias palabras a partir de las fuentes; no es un texto oficial.
document-gone = Este texto ya no está en la biblioteca.
question-gone = Ya no tengo esta pregunta. Hágala otra vez, por favor.
inline-guide = Guía
inline-not-official = De la biblioteca del asistente ICC; no es un texto oficial.
