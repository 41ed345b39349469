# Entrega, resultados, hojas de cálculo.
command-report = el resultado de su última ronda
command-export = sus respuestas en una hoja de cálculo
submit-working = Entregada. Estoy dibujando su resultado; llega aquí abajo en un momento.
reopen-title = Volver a abrir la ronda
reopen-why = ¿Por qué? Escriba una frase; queda en el historial. La versión entregada también se conserva.
reopen-done = La ronda está abierta de nuevo.
preview-title = Si entregara ahora
result-none = Todavía no hay resultado. Entregue antes la ronda.
result-title = Resultado de { $city }, versión { $number }
result-core = Índice básico: { $figure }
result-extended = Índice ampliado: { $figure }
result-line = { $name }: { $figure }
result-strongest = Puntos fuertes: { $names }
result-weakest = Donde más se puede ganar: { $names }
result-next-steps = Lo que más subiría su puntuación
result-target = Objetivo: { $target } (+{ $gain })
result-unanswered = Aún sin respuesta. Con «{ $target }»: +{ $gain }
result-without-answers = Todavía sin respuestas: { $names }
result-next-round = Próxima ronda: { $date }.
result-estimate = Una estimación a partir de sus propias respuestas, no un resultado oficial.
result-since-last = Desde la ronda anterior
result-change-new = { $count ->
        [one] 1 nueva
       *[other] { $count } nuevas
    }
result-change-improved = { $count ->
        [one] 1 mejora
       *[other] { $count } mejoran
    }
result-change-slipped = { $count ->
        [one] 1 baja
       *[other] { $count } bajan
    }
result-change-unchanged = { $count } sin cambios
result-change-not-comparable = { $count ->
        [one] 1 no comparable
       *[other] { $count } no comparables
    }
result-file-radar = Todas las áreas de esta ronda
result-file-bars = Área por área
result-file-progress = Ronda por ronda
result-file-pdf = El informe para imprimir
result-file-xlsx = Respuestas y puntuaciones en una hoja de cálculo
result-file-json = Todo, para otros programas
export-workbook = Sus respuestas en una hoja de cálculo
export-done = Aquí tiene su hoja de cálculo.
export-send-back = Rellénela y envíela de vuelta aquí. Le muestro qué cambiaría antes de guardar nada.
import-problems = { $count ->
        [one] Hay 1 cosa en la hoja de cálculo que no encaja
       *[other] Hay { $count } cosas en la hoja de cálculo que no encajan
    }
import-more = … y { $count } más
import-nothing-stored = No se ha guardado nada. Corrija estas filas y envíe de nuevo el archivo.
import-nothing-new = La hoja de cálculo dice lo mismo que su ronda. No hay nada que cambiar.
import-differences = { $count ->
        [one] Cambiaría 1 respuesta
       *[other] Cambiarían { $count } respuestas
    }
import-line = { $number }. { $before } → { $after }
import-ask = Pasan a ser sus respuestas. Lo que la hoja de cálculo deja vacío se queda como está.
import-take = Incorporar { $count }
import-leave = Dejarlo
import-done = { $count ->
        [one] 1 respuesta incorporada.
       *[other] { $count } respuestas incorporadas.
    }
import-left = No se ha cambiado nada.
import-gone = Esta hoja de cálculo ya se trató. Envíela de nuevo si lo necesita.
