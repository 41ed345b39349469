# El Índice en el chat: panel, fichas, respuestas, historial, revisión.
command-index = el Índice de su ciudad
command-history = quién cambió qué, y por qué
home-index = El Índice

somebody = Alguien

# Accesos
index-not-yours = No encuentro esto en sus ciudades. Pulse «Inicio» para continuar.
index-not-allowed = Su función aquí es { $role ->
        [contributor] «Colaboración»: puede responder y comentar
        [reviewer] «Revisión»: puede aprobar respuestas o pedir cambios
        [reader] «Lectura»: puede verlo todo, sin cambiar nada
       *[other] «Coordinación»
    }. Si necesita más, hable con quien coordina su ciudad.
index-in-private = Escríbame esto en privado, por favor: no todas las personas de este grupo son del equipo de su ciudad.
index-no-city = Todavía no forma parte del equipo de ninguna ciudad. Añada su ciudad, o abra la invitación que le enviaron.
index-no-round = Su ciudad no ha empezado todavía el Índice.
index-locked = Esta ronda está entregada, así que sus respuestas no cambian. Quien coordina puede volver a abrirla.
group-not-linked = Este grupo no tiene ciudad todavía. Quien coordina la ciudad escribe /index aquí una vez.

# Estados de una respuesta
state-answered = Ninguna opción
state-unknown = No lo sé
state-not-applicable = No procede
state-empty = Sin respuesta

# Panel
button-board = Panel
button-continue = Continuar
button-begin = Empezar
button-areas = Elegir un área
button-differences = Ver diferencias
button-preview = Vista previa
button-review = Revisar y entregar
button-result = Resultado
button-reopen = Volver a abrir
button-new-round = Ronda nueva
button-invite = Invitar
button-assign = Asignar
button-history = Historial
button-refresh = Actualizar
button-answer-in-private = Responder en privado
button-more = Más
button-older = Anteriores
areas-title = ¿Qué área?
board-title = Índice { $year } · { $city }
board-submitted = Entregada
board-summary = { $done } de { $of } respondidas · { $minutes ->
        [0] nada pendiente
        [one] queda 1 minuto más o menos
       *[other] quedan unos { $minutes } minutos
    }
board-preview = Vista previa: { $figure }
board-clashes = { $count ->
        [one] 1 respuesta no coincide
       *[other] { $count } respuestas no coinciden
    }
board-unknown = { $count } «No lo sé»
board-unheld = { $count ->
        [one] 1 pregunta sin responsable
       *[other] { $count } preguntas sin responsable
    }
board-nothing-open = Todas las preguntas tienen respuesta.
part-done = Gracias, esa era su parte.
board-holds = { $name }: { $count ->
        [one] 1 pregunta
       *[other] { $count } preguntas
    }
figure = { $score }
figure-range = { $score } (entre { $low } y { $high }; { $unknown } pendientes)
figure-none = sin puntuación
preview-kinds = El índice básico cuenta las { $core } preguntas básicas; el ampliado, las { $of }. Pendientes: aún sin respuesta o «No lo sé».

# Abrir una ronda
round-opened = La ronda está abierta. Sus respuestas se guardan una a una; puede salir cuando quiera y volver después.
round-opened-without-last = La ronda está abierta. El cuestionario es nuevo y nadie ha anotado cómo se llega a él desde el anterior, así que empieza sin las últimas respuestas.
round-questionnaire-broken = No se puede leer el cuestionario de las rondas nuevas. Avise al equipo que gestiona este asistente, por favor.
round-opened-with-last = La ronda está abierta. { $count ->
        [one] 1 respuesta de la ronda anterior espera
       *[other] { $count } respuestas de la ronda anterior esperan
    } su confirmación: sigue igual, ha cambiado o ya no.

# Ficha
card-place = { $index } · { $place } de { $of }
card-number = Pregunta { $number } de { $of }
card-progress = { $done } de { $of } respondidas{ $unknown ->
        [0] {""}
       *[other] , { $unknown } «No lo sé»
    }
card-answer = Respuesta: { $answer }
card-reason = Motivo: { $reason }
card-last-time = La última vez: { $answer }
card-reworded = La pregunta tiene ahora otra redacción; léala de nuevo, por favor.
card-evidence = Evidencias: { $count }
card-comments = Comentarios: { $count }
card-holder = Responsable: { $name }
card-holder-invited = a la espera de la persona invitada
card-approved = Aprobada por { $name }
card-changes-wanted = { $name } pide cambios
card-dont-know = No lo sé
card-not-applicable = No procede
card-button-why = Por qué importa
card-button-counts = Qué cuenta
card-button-example = Ejemplo
card-button-ask = Consultar biblioteca
card-button-evidence = Evidencias
card-button-comment = Comentario
card-button-hand-over = Traspasar
card-button-back = ‹ Atrás
card-button-skip = Saltar
card-button-next = Pendiente ›
button-card = Pregunta { $number }
card-counts = { $counts }
    Evidencias: { $evidence }
    Quién suele saberlo: { $owner }
card-no-example = Todavía no tengo un ejemplo para esta pregunta.
card-no-library = La biblioteca no está disponible en este momento.
card-saved = Guardado, pregunta { $number }: { $answer }
card-saved-short = Guardado: { $answer }
card-ask-reason = ¿Por qué esto no procede en su ciudad? Escriba una frase; hace falta un motivo.
card-colleague-was-here = { $name } acaba de cambiar algo aquí.
card-edit-not-understood = No reconozco esto como respuesta a la pregunta { $number }, así que la respuesta se queda como estaba.
card-not-understood = No reconozco «{ $text }» como respuesta a la pregunta { $number }. Elija una respuesta o toque Consultar biblioteca. Lo que escriba con un signo de interrogación también va a la biblioteca.
last-still = Sigue igual
last-changed = Ha cambiado
last-gone = Ya no
because-kept = He guardado por qué cambió la pregunta { $number }.
because-nothing = Todavía no ha cambiado ninguna respuesta, así que no hay nada que explicar.

# Respuestas que no coinciden
clash-both-kept = En su equipo hay respuestas distintas. Se guardan las dos; elige quien coordina.
clash-yours-to-decide = En su equipo hay respuestas distintas. Se guardan las dos; elija una:
clash-decided = Decidido: { $answer }. La otra respuesta queda en el historial.
clash-decided-short = Decidido
clash-settled-already = Esto ya está resuelto.
differences-title = Dónde no coincide su equipo
differences-none = En nada: su equipo está de acuerdo.

# Lo que se puede escribir en una ficha; varias formas de lo mismo, separadas por comas
typed-back = atrás, anterior
typed-skip = saltar
typed-next = pendiente, siguiente, siguiente pendiente
typed-board = panel
typed-unknown = no lo sé, no sé, yo no lo sé, no lo sabemos, no sabemos, no se sabe
typed-not-applicable = no procede, no aplica, no aplicable
typed-why = por qué, por qué importa
typed-counts = qué cuenta
typed-example = ejemplo
typed-library = consultar biblioteca, consultar la biblioteca, biblioteca
typed-evidence = evidencias, evidencia
typed-comment = comentario, comentar
typed-hand-over = traspasar
typed-still = sigue igual, igual
typed-changed = ha cambiado, cambió
typed-gone = ya no, ya no existe
typed-because = porque, por qué:, por que:
typed-question = pregunta, ir a la pregunta, a la pregunta, ir a, número

# Historial
history-round = Historial de la ronda
history-question = Historial de la pregunta { $number }
history-whole-round = Toda la ronda
history-empty = Todavía no ha pasado nada.
history-why = Motivo: { $why }
history-answer = { $before } → { $after }
history-decision = decidió { $before } → { $after }
history-evidence = añadió una evidencia: { $after }
history-removed = quitó una evidencia: { $before }
history-comment = comentó: { $after }
history-review = { $after }
history-opened = abrió la ronda
history-submitted = entregó la ronda, versión { $after }
history-reopened = volvió a abrir la ronda
history-imported = { $before } → { $after }, desde una hoja de cálculo
history-still-true = sigue igual desde la ronda anterior
history-gone = ya no, desde la ronda anterior
history-edited = se editó el mensaje

# Comentarios
comment-title = Comentarios a la pregunta { $number }
comment-ask = Escriba su comentario.
comment-ask-team = Escriba su comentario. Si nombra a alguien del equipo, recibe un aviso: { $names }
comment-saved = Comentario guardado.
comment-saved-told = Comentario guardado. Aviso a { $names }.
comment-changed = Su comentario ha cambiado.

# Revisión
review-title = Antes de entregar
review-all-well = Todas las preguntas tienen respuesta, y todas las respuestas que dan puntos tienen evidencias.
review-open-number = Escriba un número para abrir esa pregunta.
review-clashing = Su equipo no coincide en { $count }: { $numbers }
review-empty = Sin respuesta, { $count }: { $numbers }
review-unknown = «No lo sé», { $count }: { $numbers }
review-changes-wanted = Con cambios pedidos, { $count }: { $numbers }
review-without-evidence = Sin evidencias, { $count }: { $numbers }
review-show-clashing = Primera diferencia
review-show-empty = Primera vacía
review-show-unknown = Primer «No lo sé»
review-show-changes-wanted = Primer cambio
review-show-without-evidence = Primera sin evidencias
review-submit-locks = Al entregar, las respuestas quedan bloqueadas. Quien coordina puede volver a abrir la ronda indicando un motivo, y se conservan todas las versiones entregadas.
review-decide-first = Decida donde su equipo no coincide; después podrá entregar.
button-submit = Entregar la ronda
submit-open = { $count ->
        [one] 1 pregunta no tiene respuesta y no suma puntos.
       *[other] { $count } preguntas no tienen respuesta y no suman puntos.
    } ¿Entregar de todos modos?
button-submit-anyway = Entregar
button-keep-answering = Seguir respondiendo
review-approve = Aprobar
review-ask-changes = Pedir cambios
review-what = Pregunta { $number }: ¿qué debería cambiar?
review-write = Escríbalo en una o dos frases. Quienes respondieron reciben un aviso.
review-approved = aprobó la respuesta
review-changes = pidió cambios

# Mensajes al equipo
tell-round-opened = { $name } ha abierto una ronda del Índice de { $city }.
tell-round-opened-button = Abrir el panel
tell-mentioned = { $name } le menciona en un comentario a la pregunta { $question }:
tell-mentioned-button = Responder allí
tell-assigned = { $name } le pide que responda por { $city }: { $part }
tell-assigned-button = Abrir mi parte
tell-handed = { $name } le traspasa una pregunta de { $city }: { $part }
tell-handed-button = Abrir la pregunta
tell-clash = { $name } ha respondido a la pregunta { $question } de forma distinta a usted. Se guardan las dos respuestas y decide la coordinación.
tell-clash-button = Ver las dos
tell-decided = { $name } ha decidido la pregunta { $question }, en la que su equipo no coincidía, a favor de la otra respuesta. La suya queda en el historial. Gracias por darla.
tell-decided-button = Abrir la pregunta
tell-changes-wanted = { $name } pide cambios en la pregunta { $question }:
tell-changes-wanted-button = Abrir la pregunta
tell-joined = { $name } se ha incorporado al equipo de { $city }.
tell-joined-button = Ver el equipo
