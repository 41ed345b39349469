# Lo que se guarda de personas y ciudades: entregado o eliminado.
command-mydata = recibir una copia de sus datos
command-forget = eliminar sus datos

mydata-export-title = Una copia de sus datos
mydata-export-text = Recibe un solo archivo: todo en JSON, y sus archivos tal como los envió.
mydata-export-mine = Mis datos
mydata-button = Copia de mis datos
mydata-export-city = Datos de { $city }
mydata-export-coming = La estoy preparando.
mydata-here = Aquí la tiene. Borro mi copia de este archivo al cabo de un día.
mydata-left-out = Demasiado grandes para enviarlos aquí, o ya no están: { $files }. Pídalos al equipo que gestiona este asistente.

mydata-forget-title = Eliminar sus datos
mydata-forget-text = Elimino su nombre, su número, sus recordatorios, sus opiniones y lo que yo tenía pendiente de preguntarle. Las respuestas, los comentarios y las evidencias que dio para una ciudad se quedan en la ciudad, sin su nombre. Esto no se puede deshacer.
mydata-forget-last = Nadie más coordina { $cities }. Dé antes esa función a otra persona, por favor: /members
mydata-forget-sure = Después, nadie coordinará su ciudad hasta que el equipo que gestiona este asistente nombre a otra persona. ¿Eliminar sus datos de todos modos?
mydata-forget-yes = Eliminar mis datos
mydata-forgotten = Hecho. Ya no sé nada de usted. Gracias por su trabajo, y adiós.
mydata-erase-city = Borrar { $city }
mydata-erase-sure = ¿Borrar { $city } con todas sus rondas, respuestas, evidencias y resultados, para todo el equipo? Esto no se puede deshacer. Antes, /mydata le da una copia.
mydata-erased = Borrado.
mydata-sure-yes = Sí, eliminarlo
