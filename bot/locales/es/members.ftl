# El equipo: funciones, invitaciones, reparto de tareas.
command-invite = invitar a alguien de su ciudad
command-members = el equipo de su ciudad
role-coordinator = Coordinación
role-contributor = Colaboración
role-reviewer = Revisión
role-reader = Lectura
role-coordinator-may = Coordinación: puede hacerlo todo y gestiona el equipo
role-contributor-may = Colaboración: da respuestas, evidencias y comentarios
role-reviewer-may = Revisión: aprueba respuestas o pide cambios
role-reader-may = Lectura: lo ve todo y no cambia nada
invite-title = Invitar al equipo de { $city }
invite-choose = ¿Para qué función invita?
invite-open = Invitaciones abiertas:
invite-open-line = { $number }: { $role }, { $uses ->
        [one] 1 persona
       *[other] { $uses } personas
    }, hasta el { $date }
invite-revoke = Anular la { $number }
invite-notes = Reenvíe el mensaje de abajo a la persona que invita. Este es para usted.
invite-cancel = Anular la invitación
invite-forward = { $role ->
        [coordinator] { $name } le invita a coordinar el Índice de Ciudades Interculturales de { $city }.
        [reviewer] { $name } le invita a revisar las respuestas de { $city } al Índice de Ciudades Interculturales.
        [reader] { $name } le invita a leer el Índice de Ciudades Interculturales de { $city }.
       *[other] { $name } le invita a responder al Índice de Ciudades Interculturales de { $city } junto con el equipo.
    } Abra este enlace y toque Iniciar:
invite-forward-part = { $name } le pide una respuesta para el Índice de Ciudades Interculturales de { $city }: «{ $part }» Abra este enlace y toque Iniciar:
invite-terminal = En el terminal, o si el enlace no se abre, escriba:
invite-limits = { $uses ->
        [one] Para 1 persona
       *[other] Para { $uses } personas como máximo
    }, hasta el { $date }.
invite-copy-link = Copiar el enlace
invite-not-valid = Esta invitación no es válida: ha caducado, ya se usó o se anuló. Pida una nueva.
join-welcome = Le damos la bienvenida al equipo de { $city }. Su función: { $role }
join-asked = { $name } le hace { $count ->
        [one] una pregunta
       *[other] { $count } preguntas
    } para el Índice de { $city }. Más o menos { $minutes ->
        [one] un minuto
       *[other] { $minutes } minutos
    }.
join-asked-how = El Índice pregunta qué hace su ciudad por la convivencia. Toque abajo la respuesta que corresponda; se guarda al momento. Si no lo sabe, toque No lo sé.
join-already = Ya forma parte del equipo de { $city }.
members-title = Equipo de { $city }
member-line = { $name } – { $role }
member-line-unreachable = { $name } – { $role } (sin contacto)
member-remove = Quitar del equipo
member-removed = { $name } ya no está en el equipo. Sus respuestas se quedan.
member-you-removed = { $name } le ha quitado del equipo de { $city }. Sus respuestas se quedan en la ciudad. Si es un error, pida una nueva invitación.
member-role-given = { $name }: { $role }
member-leave = Dejar el equipo
member-leave-sure = ¿Quiere dejar el equipo de { $city }? Sus respuestas se quedan en la ciudad.
member-leave-last = No queda nadie más en el equipo de { $city }. Si lo deja, las respuestas se quedan, y solo el equipo que gestiona este asistente puede nombrar a otra persona.
member-leave-yes = Sí, dejarlo
member-left = Ha dejado el equipo de { $city }. Gracias por su trabajo.
member-last-coordinator = Un equipo necesita a alguien que coordine. Dé antes esa función a otra persona: pulse «Equipo» y después su nombre.
member-gone = Esta persona ya no está en el equipo.
assign-title = Quién responde a qué
assign-line = { $part } – { $name }
assign-which = Elija un área o una parte de ella (·), o escriba el número de una pregunta.
assign-until = ¿Hasta cuándo? Elija, o escriba un día, como 31/3/2026, dentro de dos semanas o +10 (dentro de diez días).
assign-until-unreadable = Escriba un día a partir de hoy, como 31/3/2026, dentro de dos semanas o +10 para dentro de diez días.
assign-no-date = Sin fecha
assign-due = hasta el { $date }
assign-whom = ¿Quién se encarga?
assign-new-person = Invitar a alguien
assign-invited = una persona invitada
assign-done = { $part } – aviso enviado a { $name }.
assign-more = Asignar más
hand-title = Traspasar la pregunta { $number }
hand-owner = Quién suele saberlo: { $owner }
hand-whom = ¿Quién conoce la respuesta?
hand-done = La pregunta { $number } es ahora de { $name }; aviso enviado.
appoint-title = Nombrar a quien coordine
appoint-choose = Estas ciudades no tienen coordinación:
appoint-none = Todas las ciudades tienen coordinación.
appoint-whom = ¿Quién asume la coordinación?
appoint-nobody = No queda nadie en este equipo.
appoint-done = { $name } asume ahora la coordinación.
