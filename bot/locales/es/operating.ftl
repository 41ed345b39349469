# Lo que lee quien administra.
error-report = Ha fallado un evento: { $kind }, referencia { $reference }, actualización { $update }. El registro tiene el resto con este número.{ $untold ->
    [0] {""}
    [one] {" "}Ha fallado uno más desde el último informe.
   *[other] {" "}Han fallado { $untold } más desde el último informe.
}

# /stats
stats-administrators-only = Solo el equipo que gestiona este asistente puede ver sus cifras. «Inicio» muestra lo que puedo hacer por usted.
stats-in-private = Pídame las cifras en privado, por favor: no todas las personas de este grupo gestionan el asistente.
stats-title = Las últimas { $weeks } semanas
stats-use = Uso por semanas
stats-week = desde el { $date }: { $people ->
        [one] 1 persona
       *[other] { $people } personas
    }, { $messages ->
        [one] 1 mensaje
       *[other] { $messages } mensajes
    }, { $questions ->
        [one] 1 pregunta
       *[other] { $questions } preguntas
    }, { $answers ->
        [one] 1 respuesta
       *[other] { $answers } respuestas
    } al Índice
stats-topics = Temas más consultados
stats-unanswered = No está en la biblioteca, por temas
stats-count = { $what }: { $count }
stats-feedback = Opiniones por fuente
stats-feedback-line = { $title }: sirve, { $helpful }; no sirve, { $other }
stats-no-document = Sin fuente citada, o ya no está en la biblioteca
stats-rounds = Rondas del Índice, desde el principio
stats-round = { $state ->
        [open] en curso
        [submitted] entregadas
        [reopened] reabiertas
       *[other] { $state }
    }: { $count }
stats-nothing = Todavía nada.
stats-more = y { $count } más en la tabla
stats-button-csv = Tabla (CSV)
