# Documentos de la biblioteca: páginas, preguntas a uno de ellos y documentos nuevos.

home-documents = Documentos
command-documents = documentos oficiales y propios

document-show-page = Ver la página
document-show-page-of = Página de [{ $number }]
document-drawing = Estoy dibujando la página. Un momento.
document-page = Página { $page }. Una barra al margen señala la cita.
document-not-marked = No he podido localizar la cita en esta página; se muestra sin señalar.
document-open-page = Abrir el documento en esta página
document-no-page = El archivo de este documento ya no está aquí, así que no puedo mostrar su página.
document-ask = ¿Qué quiere saber de «{ $title }»? Escriba su pregunta.

# Dónde buscar
ask-button-within = Buscar solo en…
scope-title = ¿Dónde busco?
scope-guide = Guías
scope-practice = Buenas prácticas
scope-document = Documentos
scope-own = Documentos propios
scope-this-document = «{ $title }»
scope-everywhere = Toda la biblioteca
scope-searched =
    { $scope ->
        [guide] He buscado solo en las guías.
        [practice] He buscado solo en las buenas prácticas.
        [document] He buscado solo en los documentos.
        [own] He buscado solo en los documentos propios de su ciudad.
       *[one] He buscado solo en «{ $title }».
    }

# La lista
documents-title =
    { $count ->
        [0] Documentos
        [one] Un documento
       *[other] { $count } documentos
    }
documents-none = Todavía no se ha añadido ningún documento.
documents-tap = Pulse un documento para preguntarle algo.
documents-send = Envíeme aquí un archivo PDF, Word, HTML, Markdown o de texto y lo añado a la biblioteca.
documents-own = Los documentos solo para el equipo de su ciudad los añade quien administra el asistente, con el número de la ciudad. { $cities }

# Un documento enviado por quien administra
documents-queued = He recibido { $name }. Lo leo y le digo qué ha resultado.
documents-added-title = Biblioteca
documents-result =
    { $result ->
        [added] Añadido
        [unchanged] Sin cambios
        [replaced] Sustituido
       *[skipped] No añadido
    }
documents-not-added = No se ha podido guardar. Lo que había antes en la biblioteca sigue intacto. Avise a quien administra el asistente, por favor.
