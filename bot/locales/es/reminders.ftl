# Recordatorios: lo que llega por sí solo, su lista y lo que se puede cambiar.
# Breve, cercano, concreto.

# Botones
remind-button-all = Mis recordatorios
remind-button-back = ‹ Volver
remind-button-why = ¿Por qué esto?
remind-button-start = Empezar la ronda
remind-button-next = Siguiente pregunta
remind-button-board = Abrir el panel
remind-button-team = Ver el equipo
remind-button-aged = Ver la lista
remind-button-plan = Estrategia prevista
remind-button-keep = Mantener la fecha
remind-button-date = Otra fecha
remind-button-month = En un mes
remind-button-off-month = Aplazar un mes
remind-button-off-week = Aplazar una semana
remind-button-yes = Sí
remind-button-partly = En parte
remind-button-no = No
remind-button-later = Todavía no
remind-button-move = Cambiar fecha
remind-button-mute = Silenciar
remind-button-unmute = Reactivar
remind-button-drop = Eliminar
remind-button-calendar = Para el calendario
remind-button-years = Cada { $years ->
    [one] año
   *[other] { $years } años
}
remind-button-often = Cada cuánto
remind-button-new = Recordármelo
remind-button-quarter = En tres meses
remind-button-half-year = En medio año

# Varios en un mensaje
remind-several = { $count } recordatorios para hoy
remind-and-more = y { $count } más; están en «Mis recordatorios».

# La próxima ronda
remind-deputy = Quien coordina { $city } no está localizable, así que le pregunto a usted.
remind-nobody = Nadie del equipo de { $city } está localizable, así que le pregunto a usted.
remind-reason = Eligió esta fecha por este motivo: { $reason }
remind-year-title = { $city }: un año para su próximo Índice
remind-year = Será el { $date }. ¿Prevé su ciudad una estrategia nueva antes o después de esa fecha? Si es así, conviene hacer primero el Índice.
remind-half-year-title = { $city }: seis meses para su próximo Índice
remind-half-year = Será el { $date }. ¿Quién participará? Las personas y los puestos cambian: repase su equipo e invite a quien falte.
remind-quarter-title = { $city }: tres meses para su próximo Índice
remind-quarter = Será el { $date }. Es un buen momento para empezar a reunir evidencias.
remind-last-score = La última vez obtuvo { $score }.
remind-aged = { $count ->
    [one] Una evidencia tiene más de dos años:
   *[other] { $count } evidencias tienen más de dos años:
}
remind-aged-none = Ninguna evidencia de su ciudad tiene más de dos años.
remind-month-title = { $city }: un mes para su próximo Índice
remind-month = Será el { $date }. Puede empezar cuando quiera; sus últimas respuestas ya están puestas.
remind-day-title = { $city }: hoy toca su próximo Índice
remind-day-late-title = { $city }: su próximo Índice estaba previsto para el { $date }
remind-day = La ronda empieza con un solo toque. Sus últimas respuestas ya están puestas; solo tiene que decir qué ha cambiado.
remind-overdue-title = { $city }: su Índice está esperando
remind-overdue = Estaba previsto para el { $date }. Empiécelo ahora, o elija otra fecha que convenga a su ciudad.
remind-overdue-last = Es la última vez que pregunto; después aviso al equipo que gestiona este asistente.
remind-snooze-title = { $city }: su próximo Índice
remind-snooze = Será el { $date }. Me pidió que volviera sobre ello.
remind-snooze-late-title = { $city }: su Índice está esperando
remind-snooze-late = Estaba previsto para el { $date }. Me pidió que volviera sobre ello.
remind-admin-title = { $city }: nadie ha empezado el Índice
remind-admin = Estaba previsto para el { $date } y nadie lo ha empezado desde entonces. Pregunte a la ciudad si va a seguir, por favor. En el equipo: { $team }.
remind-team-nobody = nadie

# Partes con fecha
remind-part-soon-title = Fecha límite, { $date }: { $part }
remind-part-day-title = Fecha límite, hoy: { $part }
remind-part-late-title = La fecha límite era el { $date }: { $part }
remind-part = { $open ->
    [one] Queda una pregunta por responder.
   *[other] Quedan { $open } preguntas por responder.
}
remind-part-deputy = { $name } no está localizable. Puede dar esta parte a otra persona.

# Cada semana
remind-nudge = { $city }: { $open ->
    [one] le espera una pregunta
   *[other] le esperan { $open } preguntas
}
remind-nudge-minutes = { $minutes ->
    [one] Más o menos un minuto.
   *[other] Unos { $minutes } minutos.
}
remind-digest-title = Índice de { $city }: cómo va
remind-digest = { $done } de { $of } respondidas, { $week } en los últimos siete días.
remind-digest-clashes = { $count ->
    [one] El equipo no coincide en una pregunta.
   *[other] El equipo no coincide en { $count } preguntas.
}
remind-digest-unheld = { $count ->
    [one] Una pregunta abierta no tiene responsable.
   *[other] { $count } preguntas abiertas no tienen responsable.
}
remind-digest-late = Pasada la fecha límite: { $parts }.
remind-digest-quiet = Sin respuestas en los últimos siete días: { $parts }.
remind-digest-unreachable = Sin contacto: { $names }.
remind-digest-ready = Todo tiene respuesta. Puede revisar y entregar.

# ¿Ha funcionado?
remind-ask-title = Tenía previsto:
remind-ask = ¿Ha funcionado?

# Para el equipo editorial
remind-library-title = Para revisar de nuevo
remind-library-guides = { $count ->
    [one] Una guía se revisó por última vez hace más de un año:
   *[other] { $count } guías se revisaron por última vez hace más de un año:
}
remind-library-evidence = Evidencias de más de dos años: { $cities }.
remind-library-city = { $city } ({ $count })
remind-more-lines = … y { $count } más

# La lista
command-remind = qué le recuerdo
home-remind = Recordatorios
remind-in-private = Los recordatorios quedan entre usted y yo. Escríbame /remind en privado, por favor.
remind-title = Sus recordatorios
remind-none = Todavía no tengo nada que recordarle. Cuando su ciudad entregue el Índice, recordaré el siguiente.
remind-choose = Pulse uno para aplazarlo, cambiar su fecha o silenciarlo.
remind-next = el próximo, el { $date }
remind-put-off = aplazado hasta el { $date }
remind-no-more = no hay más mensajes previstos
remind-muted = silenciado
remind-name-round = Próximo Índice de { $city }, { $date }
remind-name-assignment = { $part }, hasta el { $date }
remind-name-digest = Resumen semanal del Índice de { $city }
remind-name-nudge = Sus preguntas abiertas en { $city }
remind-name-follow_up = «{ $text }»: ¿ha funcionado?
remind-name-aged = Guías y evidencias para revisar de nuevo
remind-one-a-day = Recibe como máximo un mensaje al día, en días laborables, entre las 9 y las 18 horas de su ciudad.

# Por qué
remind-why-round = { $city } repite el Índice cada { $years ->
    [one] año
   *[other] { $years } años
}, y el próximo es el { $date }. Quienes coordinan reciben un aviso un año, seis meses, tres meses y un mes antes, el mismo día y después cada mes.
remind-why-assignment = Usted responde a esta parte del Índice de { $city } hasta el { $date }. Recibe un aviso tres días antes, el mismo día y el día siguiente.
remind-why-digest = Usted coordina { $city }, y hay una ronda de su Índice abierta. Recibe un resumen cada semana hasta que se entregue.
remind-why-nudge = Hay una ronda del Índice de { $city } abierta, y algunas preguntas le corresponden. Recibe un aviso una vez a la semana hasta que tengan respuesta.
remind-why-follow_up = Me pidió que volviera sobre esto.
remind-why-aged = Usted gestiona este asistente. Una vez al mes hago una lista de lo que nadie ha revisado en mucho tiempo.
remind-why-deputy = Recibe este aviso en lugar de alguien que no está localizable.
remind-chosen-day = Eligió el { $date } para el próximo aviso; lo que habría llegado antes de ese día no llega.
remind-chosen-week = Eligió este día de la semana: { $weekday }.
remind-chosen-month = Día del mes elegido: { $day }.
# What people write to ask why, in place of an answer.
remind-why-words = por qué, por qué esto, por qué recibo esto, por qué yo, para qué, qué es esto, ayuda, why

# Cambios
remind-snoozed = Aplazado. Se lo recuerdo de nuevo el { $date }.
remind-muted-now = Silenciado. Ya no se lo recordaré.
remind-unmuted-now = Se lo vuelvo a recordar.
remind-dropped = Eliminado.
remind-moved = Nueva fecha: { $date }.
remind-day-off = El { $date } no es laborable: el mensaje llega el { $next }.
remind-kept = La fecha se mantiene: { $date }.
remind-move-ask = Escriba la nueva fecha, por ejemplo 12/10/2027, octubre de 2027 u otoño de 2027.
remind-move-week = ¿Qué día de la semana debe llegar? Elija, o escriba el día.
remind-move-month = ¿Qué día del mes debe llegar? Elija, o escriba un número del 1 al 28. Cambia para todas las personas que gestionan este asistente.
remind-move-part = Esta parte vence el { $date }; esa fecha la fija la coordinación y no cambia. ¿Cuándo se lo recuerdo? Escriba un día, por ejemplo dentro de tres días o 5 de octubre de 2027.
remind-move-due = Esta parte vence el { $date }. Escriba la nueva fecha, por ejemplo 12 de octubre de 2027 o dentro de dos semanas. Vale para quien responda a la parte.
remind-week-unreadable = No he podido leer aquí un único día de la semana.
remind-week-off = Ese día no es laborable en su ciudad: { $weekday }.
remind-month-unreadable = No he podido leer aquí un número del 1 al 28.
remind-moved-week = Día de la semana: { $weekday }.
remind-moved-month = Día del mes: { $day }.
remind-moved-next = Próximo mensaje: { $date }.
remind-moved-later = El mensaje previsto llega todavía este día: { $planned }. Después viene el día elegido, a partir de esta fecha: { $date }.
remind-moved-part = Se lo recuerdo el { $date }. La parte sigue venciendo el { $due }.
remind-moved-part-late = Se lo recuerdo el { $date }. Atención: la parte vence antes, el { $due }.
remind-plan-ask = ¿Para cuándo prevé su ciudad la nueva estrategia? Escriba, por ejemplo, otoño de 2027 u octubre de 2027.
remind-planned = El próximo Índice pasa al { $date }, para que sus resultados estén listos para la nueva estrategia. Recuerdo el motivo.
remind-plan-later = De todos modos, su próximo Índice es el { $date }, antes de la nueva estrategia. Lo dejo así.
remind-planned-reason = hay una estrategia nueva prevista: { $when }
remind-when-unreadable = No he podido leer aquí una fecha futura. Escriba, por ejemplo, otoño de 2027, octubre de 2027 o 12/10/2027.
remind-only-coordinator = Solo quien coordina la ciudad puede cambiar esta fecha.
remind-gone = Este recordatorio ya no existe.
remind-answered = Gracias. Lo he anotado.
remind-years-now = A partir de ahora, cada { $years ->
    [one] año
   *[other] { $years } años
}. El próximo es el { $date }.
remind-rhythm-title = ¿Cada cuánto?
remind-rhythm = El programa lo pide más o menos cada cuatro años, o cuando se prevé una estrategia nueva.
remind-new-ask = ¿Cuándo le pregunto si ha funcionado?
remind-new-text = ¿Sobre qué quiere que vuelva? Escríbalo en una frase.
remind-new-why = Usted escribe lo que tiene previsto. El día que elija, le pregunto si ha funcionado.
remind-new-set = El { $date } le preguntaré si ha funcionado.
remind-new-instead = Sustituye a la fecha que eligió antes, el { $date }.
remind-new-choose = ¿Sobre qué paso quiere que vuelva?
remind-new-when = Elija, o escriba una fecha, por ejemplo marzo de 2027.
remind-strategy-words = estrategia, plan de acción, plan de accion
remind-steps = Próximos mensajes:
remind-season-spring = primavera
remind-season-summer = verano
remind-season-autumn = otoño, otono
remind-season-winter = invierno
# Words of days that are named from today on; forms of one number are separated by strokes.
day-word-today = hoy
day-word-tomorrow = mañana
day-word-yesterday = ayer
day-word-next = próximo, próxima, que viene, siguiente
day-word-last = pasado, pasada, último, última
day-word-in = en, dentro de
day-word-ago = hace
day-word-day = día, días
day-word-week = semana, semanas
day-word-month = mes, meses
day-word-year = año, años
day-word-filler = el, la, los, las, de, del, a
day-word-numbers = un/una/uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce

# El archivo de calendario
calendar-caption = Añádalo a su calendario. Después de un cambio, envíe /remind otra vez: se actualizan las mismas entradas.
calendar-nothing = Todavía no hay ninguna fecha para el calendario.
calendar-round = Índice de Ciudades Interculturales: { $city }
calendar-round-text = La próxima ronda del Índice. El asistente avisa antes a quienes coordinan.
calendar-part = Índice de { $city }: { $part }
