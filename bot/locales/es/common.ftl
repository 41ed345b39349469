# Frases que comparten muchas pantallas, y lo que tiene todo asistente.
# Breve, cercano, concreto.

# Botones
button-home = ‹ Inicio

# /start
start-title = Hola, { $name }
start-text =
    Ayudo a quienes coordinan las ciudades interculturales: con citas de guías y buenas prácticas, cada una con su fuente.

    Escríbame con sus propias palabras, o elija:

# /home
home-title = Inicio
home-text = ¿Qué le gustaría hacer?
home-help = Ayuda
home-language = Idioma
home-privacy = Privacidad

# /help
help-title = Ayuda
help-text =
    Escriba su pregunta como se la haría a alguien de su equipo. En un grupo, mencióneme o responda a un mensaje mío.

    Comandos:
command-home = qué puedo hacer
command-help = cómo usarme
command-cancel = dejar lo que hemos empezado
command-language = elegir idioma
command-privacy = qué guardo sobre usted

# /cancel
cancelled = Lo dejamos aquí. Lo que guardó antes sigue guardado.
cancelled-nothing = No había nada que dejar. Lo que guardó antes sigue guardado.

# /language
language-title = Idioma
language-text = Le hablo en este idioma: { $language }.
language-saved = Guardado

# /privacy
privacy-title = Sus datos
privacy-what = Qué guardo
privacy-what-text =
    Su número y su nombre en esta aplicación, el idioma que eligió, su función en el equipo de su ciudad, sus recordatorios, y las respuestas, los comentarios y las evidencias que da para su ciudad. Sus preguntas se guardan sin su nombre, salvo que envíe una opinión sobre una respuesta.
privacy-why = Para qué
privacy-why-text =
    Para responderle, para que su equipo pueda trabajar en común, para recordarle lo que toca y para mostrar al equipo editorial qué preguntas no responde todavía la biblioteca.
privacy-how-long = Cuánto tiempo
privacy-how-long-text =
    Lo que escribe sale de mi cola en cuanto tiene respuesta. Un mensaje en el que fallé, y el registro de que un mensaje llegó o se envió, sin su contenido, se borran a los { $traces } días. Preguntas y opiniones: { $questions ->
        [365] un año
        [730] dos años
       *[other] { $questions } días
    }. Las respuestas y evidencias de su ciudad: mientras su ciudad me use, o hasta que las borre. Sus datos personales: hasta que escriba /forget.
privacy-who = Quién lo ve
privacy-who-text =
    Sus respuestas y evidencias: el equipo de su ciudad. Sus datos técnicos: el equipo que gestiona este asistente. Nadie más, y ninguna otra ciudad.
privacy-rights = Sus datos son suyos
privacy-rights-text =
    /mydata le da una copia de todo, /forget lo elimina.

# Grupos
group-greeting =
    Hola, gracias por añadirme. Respondo aquí cuando me mencionan, cuando responden a un mensaje mío o cuando usan un comando como /help.

# Cuando algo no encaja
not-understood = No he entendido esto. «Inicio» muestra lo que puedo hacer.
file-not-expected = Gracias por el archivo. No esperaba ninguno aquí, así que no lo he guardado.
command-unknown = No conozco el comando { $command }. «Inicio» muestra lo que puedo hacer.
stale-button = Este botón es de un mensaje anterior y ya no se usa. «Inicio» muestra lo que puedo hacer ahora.
allowance-used =
    Son muchos mensajes a la vez. De cada persona leo { $messages } mensajes por minuto. No leeré lo que envíe en el próximo minuto; envíelo de nuevo después, por favor.
error-failed =
    Algo ha fallado por mi parte y no he podido hacerlo. Inténtelo de nuevo más tarde, por favor. Si vuelve a ocurrir, indique este número al equipo que gestiona este asistente: { $reference }
