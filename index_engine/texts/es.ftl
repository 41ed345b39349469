# Frases de gráficos, informes y hojas de cálculo en español.
# Conserve los nombres entre llaves; el orden de las palabras puede cambiar.

## Cifras

figure-none = sin puntuación
figure = { $score }
figure-short = { $score } (hasta { $high })
figure-row = { $score } (hasta { $high }, { $unknown } por aclarar)
figure-range = { $score } (intervalo { $low }–{ $high }, { $unknown } por aclarar)
line = { $name }: { $figure }
title-extended = { $title } (ampliada)
core = Índice básico
extended = Índice ampliado
estimate-unofficial = Una estimación no oficial a partir de las respuestas de la propia ciudad. Fuente: { $questionnaire }.
estimate-official = Una estimación a partir de las respuestas de la propia ciudad, antes del análisis del Consejo de Europa. Fuente: { $questionnaire }.

## Gráficos

bars-title = Puntuación por áreas, de 0 a 100
lens-title = { $area } por partes, de 0 a 100
radar-title = Perfil de las áreas, de 0 a 100
progress-title = Evolución de ronda en ronda, de 0 a 100
peers-title = Comparación con ciudades parecidas, de 0 a 100
key-score = Puntuación
key-best-case = Hasta el mejor caso, si se aclararan todas las respuestas pendientes
key-none = Sin puntuación: no procede ninguna pregunta
key-now = Esta ronda
key-before = Ronda anterior
key-radar-best-case = «hasta»: el mejor caso, si se aclararan todas las respuestas pendientes
key-first = Primera ronda
key-between = Rondas intermedias
key-latest = Última ronda
key-core = Índice básico
key-extended = Índice ampliado
key-own = Esta ciudad
key-reach = Hasta el mejor caso de esta ciudad, si se aclararan todas las respuestas pendientes
key-group-range = Del valor más bajo al más alto del grupo
key-median = Mediana del grupo
before-after = { $before } → { $after }
twin-previous = { $figure }; ronda anterior { $previous }
progress-round = { $round }: { $figure }
peers-all = Todas las ciudades
peers-country = Ciudades de { $country }
peers-population-between = De { $low } a { $high } habitantes
peers-population-under = Menos de { $high } habitantes
peers-population-over = { $low } habitantes o más
peers-foreign_born_share-between = Del { $low } al { $high } % de residentes nacidos en otro país
peers-foreign_born_share-under = Menos del { $high } % de residentes nacidos en otro país
peers-foreign_born_share-over = El { $low } % o más de residentes nacidos en otro país
peers-members = { $group }: { $count ->
    [one] { $count } ciudad más
   *[other] { $count } ciudades más
  }
peers-value = { $figure } · mediana { $median }
peers-missing = { $figure } · muy pocas ciudades
peers-line = { $figure }; { $count ->
    [one] { $count } ciudad más
   *[other] { $count } ciudades más
  }: mínimo { $low }, mediana { $median }, media { $mean }, máximo { $high }; puesto { $rank } de { $of }
peers-line-missing = { $figure }; muy pocas ciudades más para comparar

## Informe

report-title = Índice de Ciudades Interculturales
report-subtitle = Autoevaluación del { $date }
report-document-title = { $city } – Índice de Ciudades Interculturales, autoevaluación del { $date }
badge-unofficial = Estimación no oficial
badge-official = Estimación previa al análisis
statement-unofficial = Las cifras de este informe resultan de las respuestas de la propia ciudad a un cuestionario no oficial. No son un resultado del Consejo de Europa.
statement-official = Las cifras de este informe resultan de las respuestas de la propia ciudad. El resultado publicado llega después de un análisis del Consejo de Europa.
questionnaire-line = { $title }, versión { $version }
contents = Contenido
page-of = { $page } de { $pages }

method = Cómo leer este informe
method-what = Qué es
method-what-text = La ciudad ha respondido a { $count } preguntas sobre lo que hace para ser una ciudad intercultural. Este informe muestra las respuestas, las puntuaciones que resultan de ellas y dónde puede ganar más la ciudad.
method-league = Una autoevaluación, no una clasificación
method-league-text = El Índice es una autoevaluación colectiva: los departamentos responden en común, y lo que hablan entre sí es tan útil como las cifras. Compare cada puntuación primero con la ronda anterior de la propia ciudad y después con ciudades parecidas. No es una clasificación ni una medida científica.
method-states = Cómo cuenta una respuesta
state-answered = Respondida
state-answered-text = La opción elegida da sus puntos. Cuando se pueden elegir varias opciones, cuenta cada una de ellas.
state-unknown = No lo sé
state-unknown-text = Alguien ha mirado la pregunta y no ha podido decirlo. Cuenta como 0 hasta que se encuentre la respuesta.
state-empty = Sin respuesta
state-empty-text = Nadie ha respondido todavía a la pregunta. También cuenta como 0.
state-not_applicable = No procede
state-not_applicable-text = El asunto no es competencia de la ciudad. La pregunta sale del cálculo; siempre se indica un motivo.
method-range = Puntuación e intervalo
method-range-text = Las puntuaciones van de 0 a 100 y se muestran en números enteros. Cuando quedan respuestas por aclarar («No lo sé» o sin respuesta), la puntuación las cuenta como 0 y al lado se muestra un intervalo. El intervalo termina en el mejor caso: la puntuación si todas las respuestas por aclarar dieran todos sus puntos. Si no procede ninguna pregunta, no hay puntuación, y eso no es lo mismo que un 0.
method-rules = Cómo se calculan las cifras
rule-area-weighted_share = La puntuación de un área, o de una parte de un área, es 100 × la suma de los puntos ponderados ÷ la suma de los puntos máximos ponderados, entre las preguntas que proceden.
rule-composite-mean = La puntuación de un área formada por partes es la media de sus partes.
rule-composite-weighted_share = La puntuación de un área formada por partes se calcula como si no las tuviera: con todas sus preguntas juntas.
rule-overall-mean_of_core_areas = { $name }: la media de las áreas básicas, cada una solo con sus preguntas básicas; un área formada por partes cuenta una vez.
rule-overall-mean_of_areas = { $name }: la media de todas las áreas, cada una con todas sus preguntas; un área formada por partes cuenta una vez.
rule-overall-mean_of_core_parts = { $name }: la media de las áreas básicas, cada una solo con sus preguntas básicas; cada parte cuenta en lugar del área a la que pertenece.
rule-overall-mean_of_parts = { $name }: la media de todas las áreas, cada una con todas sus preguntas; cada parte cuenta en lugar del área a la que pertenece.
rule-named = { $text } (Regla: { $rule }.)
method-rules-unofficial = El Consejo de Europa no ha publicado su fórmula. Estas reglas son de este cuestionario y son una suposición.

overall = Resultado general
card-range = Intervalo { $low }–{ $high }, { $unknown } por aclarar
card-complete = Nada por aclarar
card-none = No procede ninguna pregunta
table-index = Área
table-score = Puntuación
table-range = Intervalo
table-answered = Respondidas
table-unknown = Por aclarar
table-not-applicable = No proceden
table-caption = Todas las cifras. «Por aclarar» cuenta «No lo sé» y las preguntas sin respuesta.
scores-column = { $score }
range-column = { $low }–{ $high }
best-next = Dónde puede ganar más la ciudad
best-next-text = En orden, según lo que se gana en relación con el esfuerzo. Cada ganancia es lo que sumaría ese cambio por sí solo.
nothing-to-gain = Ningún cambio de respuesta subiría la puntuación.
radar-caption = Perfil de las áreas
bars-caption = Puntuación y mejor caso de cada área

kicker-core = Área básica
kicker-extended = Área ampliada
counts = { $of ->
    [one] { $of } pregunta
   *[other] { $of } preguntas
  }: respondidas, { $answered }; «No lo sé», { $dont_know }; sin respuesta, { $empty }; no proceden, { $not_applicable }.
parts = Partes de esta área
strengths = Puntos fuertes
no-strengths = Ninguna respuesta ha dado tres cuartas partes de sus puntos o más.
gaps = Por mejorar
no-gaps = Ninguna respuesta ha dado menos de la mitad de sus puntos.
open-questions = Aún por aclarar
answers = Qué se ha respondido
answer-none = Ninguna opción
reason = Motivo: { $reason }
note = Nota
evidence = Evidencias
recommendations = Recomendaciones
recommendation-step = De «{ $current }» a «{ $target }».
recommendation-first = Objetivo: «{ $target }».
recommendation-gain = Índice básico +{ $core }, ampliado +{ $extended } puntos.
practices = De otras ciudades
practice = { $title }. { $place }
since-last = Desde la ronda anterior
since-last-dated = Desde la ronda anterior ({ $date })

receipts = Desglose del cálculo
receipts-text = Con esta tabla se puede calcular cada cifra. Multiplique los puntos y el máximo por el peso; deje fuera las preguntas que no proceden; divida las sumas y multiplique por 100. Las sumas de las preguntas básicas solas, que son las que usa el Índice básico, aparecen debajo cuando son distintas.
receipt-number = N.º
receipt-question = Pregunta
receipt-answer = Respuesta
receipt-points = Puntos
receipt-maximum = De
receipt-weight = Peso
receipt-share = Cuota
receipt-sum = { $points } de { $maximum } puntos ponderados: { $score }
receipt-sum-core = Solo las preguntas básicas: { $points } de { $maximum } puntos ponderados: { $score }
since-figure = { $name }: { $before }, ahora { $after }
since-summary = De todas las preguntas, mejoran { $improved }, bajan { $slipped }, siguen igual { $unchanged }, tienen respuesta nueva { $new } y no se pueden comparar { $not_comparable }.
since-common = Estas dos cifras se refieren a las { $count } preguntas respondidas en ambas rondas, así que pueden ser distintas del resultado general.
since-improved = Preguntas que mejoran: { $numbers }
since-slipped = Preguntas que bajan: { $numbers }
since-new = Preguntas con respuesta nueva: { $numbers }
change-new = respuesta nueva
change-improved = mejora
change-slipped = baja
receipt-extended = * una pregunta del Índice ampliado, que el Índice básico no cuenta.

## Hoja de cálculo (nombres de hojas: 31 caracteres como máximo, sin [ ] : * ? / \ )

sheet-answers = Respuestas
sheet-city = Ciudad
sheet-evidence = Evidencias
sheet-scores = Puntuaciones
sheet-receipt = Desglose
sheet-lists = Listas
column-number = N.º
column-question = Id. de la pregunta
column-option = Id. de la opción
column-index = Área
column-part = Parte
column-kind = Básica o ampliada
column-text = Pregunta
column-counts = Qué cuenta
column-answer = Respuesta
column-reason = Por qué no procede
column-note = Nota
column-title = Título
column-url = Dirección
column-date = Fecha (año-mes-día)
column-field = Campo
column-value = Valor
column-state = Estado
column-points = Puntos
column-maximum = De
column-weight = Peso
column-weighted = Puntos ponderados
column-weighted-maximum = Máximo ponderado
column-weighted-best = Puntos ponderados en el mejor caso
column-in-core = Cuenta en el básico (1 o 0)
column-figure = Cifra
column-score = Puntuación
column-best = Mejor caso
column-core-score = Puntuación, solo preguntas básicas
column-core-best = Mejor caso, solo preguntas básicas
kind-core = básica
kind-extended = ampliada
choice-answered = Respondida
choice-yes = Sí
choice-no = No
city-questionnaire = Cuestionario
city-name = Ciudad
city-country = País
city-population = Habitantes
city-foreign_born_share = Residentes nacidos en otro país, por ciento
city-date = Fecha de las respuestas (año-mes-día)
prompt-single = Elija una.
prompt-multiple = Responda a cada línea de abajo con Sí o No. Elija aquí «Respondida» si no se cumple ninguna.
scores-note = Estas cifras se calculan a partir de la hoja «Respuestas» y cambian con ella.
