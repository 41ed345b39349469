# Frases de gráficos, relatórios e folhas de cálculo em português.
# Os nomes entre chavetas ficam; a ordem das palavras pode mudar.
# Em português, a categoria «one» inclui o zero; por isso está aqui o número exato, [1].

## Figures

figure-none = sem pontuação
figure = { $score }
figure-short = { $score } (até { $high })
figure-row = { $score } (até { $high }, { $unknown } por saber)
figure-range = { $score } (intervalo { $low }–{ $high }, { $unknown } por saber)
line = { $name }: { $figure }
title-extended = { $title } (alargado)
core = Total base
extended = Total alargado
estimate-unofficial = Uma estimativa não oficial, a partir das respostas da própria cidade. Questionário: { $questionnaire }.
estimate-official = Uma estimativa a partir das respostas da própria cidade, antes da análise do Conselho da Europa. Questionário: { $questionnaire }.

## Charts

bars-title = Pontuação por índice, de 0 a 100
lens-title = { $area }: pontuação por parte, de 0 a 100
radar-title = Perfil dos índices, de 0 a 100
progress-title = Evolução ao longo das rondas, de 0 a 100
peers-title = Cidades semelhantes, de 0 a 100
key-score = Pontuação
key-best-case = Melhor caso: máximo nas respostas por saber
key-none = Sem pontuação: nenhuma pergunta se aplica
key-now = Esta ronda
key-before = Ronda anterior
key-radar-best-case = «até»: máximo nas respostas por saber
key-first = Primeira ronda
key-between = Rondas intermédias
key-latest = Última ronda
key-core = Total base
key-extended = Total alargado
key-own = Esta cidade
key-reach = Melhor caso desta cidade: máximo nas respostas por saber
key-group-range = Do valor mais baixo ao mais alto do grupo
key-median = Mediana do grupo
before-after = { $before }, agora { $after }
twin-previous = { $figure }; ronda anterior { $previous }
progress-round = { $round }: { $figure }
peers-all = Todas as cidades
peers-country = Cidades deste país: { $country }
peers-population-between = De { $low } a { $high } habitantes
peers-population-under = Menos de { $high } habitantes
peers-population-over = { $low } habitantes ou mais
peers-foreign_born_share-between = De { $low } a { $high } % de nascidos no estrangeiro
peers-foreign_born_share-under = Menos de { $high } % de nascidos no estrangeiro
peers-foreign_born_share-over = { $low } % ou mais de nascidos no estrangeiro
peers-members = { $group }: { $count ->
    [1] { $count } outra cidade
   *[other] { $count } outras cidades
  }
peers-value = { $figure } · mediana { $median }
peers-missing = { $figure } · poucas cidades
peers-line = { $figure }; { $count ->
    [1] { $count } outra cidade
   *[other] { $count } outras cidades
  }: mínimo { $low }, mediana { $median }, média { $mean }, máximo { $high }; lugar { $rank } de { $of }
peers-line-missing = { $figure }; há poucas cidades para comparar

## Report

report-title = Índice das Cidades Interculturais
report-subtitle = Autoavaliação de { $date }
report-document-title = { $city } – Índice das Cidades Interculturais, autoavaliação de { $date }
badge-unofficial = Estimativa não oficial
badge-official = Estimativa antes da análise
statement-unofficial = Os números deste relatório resultam das respostas da própria cidade a um questionário não oficial. Não são um resultado do Conselho da Europa.
statement-official = Os números deste relatório resultam das respostas da própria cidade. O resultado publicado é posterior a uma análise do Conselho da Europa.
questionnaire-line = { $title }, versão { $version }
contents = Conteúdo
page-of = { $page } de { $pages }

method = Como ler este relatório
method-what = O que é
method-what-text = A cidade respondeu a { $count } perguntas sobre o que faz para ser uma cidade intercultural. Este relatório mostra as respostas, as pontuações que delas resultam e onde a cidade mais pode ganhar.
method-league = Uma autoavaliação, não uma classificação
method-league-text = O Índice é uma autoavaliação coletiva: os serviços respondem em conjunto, e a conversa entre eles é tão útil como os números. Leia uma pontuação primeiro ao lado da ronda anterior da própria cidade, e depois ao lado de cidades semelhantes. Não é uma classificação nem uma medida científica.
method-states = Como conta uma resposta
state-answered = Com resposta
state-answered-text = A opção escolhida ganha os seus pontos. Onde se podem escolher várias opções, cada uma conta.
state-unknown = Não sei
state-unknown-text = Alguém leu a pergunta e não soube responder. Conta como 0 até se encontrar a resposta.
state-empty = Ainda sem resposta
state-empty-text = Ninguém respondeu à pergunta. Também conta como 0.
state-not_applicable = Não se aplica
state-not_applicable-text = O assunto está fora das competências da cidade. A pergunta sai do cálculo; é sempre indicado um motivo.
method-range = Pontuação e intervalo
method-range-text = As pontuações vão de 0 a 100 e são mostradas em números inteiros. Onde há respostas por saber (não sei, ou ainda sem resposta), a pontuação conta-as como 0 e ao lado mostra-se um intervalo. O intervalo termina no melhor caso: a pontuação se todas as respostas por saber ganhassem todos os seus pontos. Onde nada se aplica não há pontuação, o que não é o mesmo que 0.
method-rules = Como se calculam os números
rule-area-weighted_share = Um índice, ou uma parte de um índice, vale 100 × a soma dos pontos ponderados ÷ a soma dos pontos máximos ponderados, nas perguntas que se aplicam.
rule-composite-mean = Um índice feito de partes vale a média das suas partes.
rule-composite-weighted_share = Um índice feito de partes calcula-se como se não as tivesse: todas as suas perguntas em conjunto.
rule-overall-mean_of_core_areas = O { $name } é a média dos índices base, cada um só com as suas perguntas base; um índice feito de partes conta uma vez.
rule-overall-mean_of_areas = O { $name } é a média de todos os índices, cada um com todas as suas perguntas; um índice feito de partes conta uma vez.
rule-overall-mean_of_core_parts = O { $name } é a média dos índices base, cada um só com as suas perguntas base; cada parte conta em vez do índice a que pertence.
rule-overall-mean_of_parts = O { $name } é a média de todos os índices, cada um com todas as suas perguntas; cada parte conta em vez do índice a que pertence.
rule-named = { $text } (Regra: { $rule }.)
method-rules-unofficial = O Conselho da Europa não publicou a sua fórmula. Estas regras pertencem a este questionário e são um pressuposto.

overall = Resultado global
card-range = Intervalo { $low }–{ $high }, { $unknown } por saber
card-complete = Todas as respostas são conhecidas
card-none = Nenhuma pergunta se aplica
table-index = Índice
table-score = Pontuação
table-range = Intervalo
table-answered = Com resposta
table-unknown = Por saber
table-not-applicable = Não se aplica
table-caption = Todos os números. «Por saber» inclui não sei e ainda sem resposta.
scores-column = { $score }
range-column = { $low }–{ $high }
best-next = Onde a cidade mais pode ganhar
best-next-text = Por ordem de ganho em relação ao esforço. Cada ganho é o que essa mudança, sozinha, acrescentaria.
nothing-to-gain = Nenhuma mudança de resposta faria subir a pontuação.
radar-caption = Perfil dos índices
bars-caption = Pontuação e melhor caso de cada índice

kicker-core = Índice base
kicker-extended = Índice alargado
counts = { $of ->
    [1] { $of } pergunta
   *[other] { $of } perguntas
  }: { $answered } com resposta, { $dont_know } não sei, { $empty } sem resposta, { $not_applicable } não se aplica.
parts = Partes deste índice
strengths = Pontos fortes
no-strengths = Nenhuma resposta ganhou três quartos dos seus pontos ou mais.
gaps = A melhorar
no-gaps = Nenhuma resposta ganhou menos de metade dos seus pontos.
open-questions = Ainda por saber
answers = O que foi respondido
answer-none = Nenhuma destas
reason = Motivo: { $reason }
note = Nota
evidence = Comprovativos
recommendations = Recomendações
recommendation-step = De «{ $current }» para «{ $target }».
recommendation-first = A alcançar: «{ $target }».
recommendation-gain = Base +{ $core }, alargado +{ $extended } pontos.
practices = De outras cidades
practice = { $title }. { $place }
since-last = Desde a última ronda
since-last-dated = Desde a última ronda ({ $date })

receipts = Cálculos
receipts-text = Cada número pode calcular-se a partir desta tabela. Multiplicam-se os pontos e o máximo pelo peso; deixam-se de fora as perguntas que não se aplicam; dividem-se as somas e multiplica-se por 100. As somas só das perguntas base, que o total base usa, estão por baixo, onde são diferentes.
receipt-number = N.º
receipt-question = Pergunta
receipt-answer = Resposta
receipt-points = Pontos
receipt-maximum = De
receipt-weight = Peso
receipt-share = Parte
receipt-sum = { $points } de { $maximum } pontos ponderados: { $score }
receipt-sum-core = Só perguntas base: { $points } de { $maximum } pontos ponderados: { $score }
since-figure = { $name }: { $before }, agora { $after }
since-summary = De todas as perguntas, melhoraram: { $improved }; pioraram: { $slipped }; ficaram iguais: { $unchanged }; têm agora resposta: { $new }; não se podem comparar: { $not_comparable }.
since-common = Estes dois números são das { $count } perguntas com resposta nas duas rondas, por isso podem ser diferentes do resultado global.
since-improved = Melhoraram: perguntas { $numbers }
since-slipped = Pioraram: perguntas { $numbers }
since-new = Têm agora resposta: perguntas { $numbers }
change-new = resposta nova
change-improved = melhorou
change-slipped = piorou
receipt-extended = * uma pergunta do índice alargado, que o total base não conta.

## Workbook (sheet names: at most 31 characters, none of [ ] : * ? / \ )

sheet-answers = Respostas
sheet-city = Cidade
sheet-evidence = Comprovativos
sheet-scores = Pontuações
sheet-receipt = Cálculos
sheet-lists = Listas
column-number = N.º
column-question = Código da pergunta
column-option = Código da opção
column-index = Índice
column-part = Parte
column-kind = Base ou alargado
column-text = Pergunta
column-counts = O que conta
column-answer = Resposta
column-reason = Porque não se aplica
column-note = Nota
column-title = Título
column-url = Endereço
column-date = Data (ano-mês-dia)
column-field = Campo
column-value = Valor
column-state = Estado
column-points = Pontos
column-maximum = De
column-weight = Peso
column-weighted = Pontos ponderados
column-weighted-maximum = Máximo ponderado
column-weighted-best = Pontos ponderados no melhor caso
column-in-core = Conta na base (1 ou 0)
column-figure = Número
column-score = Pontuação
column-best = Melhor caso
column-core-score = Pontuação, só perguntas base
column-core-best = Melhor caso, só perguntas base
kind-core = base
kind-extended = alargado
choice-answered = Com resposta
choice-yes = Sim
choice-no = Não
city-questionnaire = Questionário
city-name = Cidade
city-country = País
city-population = Habitantes
city-foreign_born_share = Residentes nascidos no estrangeiro, em percentagem
city-date = Data das respostas (ano-mês-dia)
prompt-single = Escolher uma.
prompt-multiple = Responder Sim ou Não em cada linha abaixo. Se nenhuma se aplicar, escolher aqui Com resposta.
scores-note = Estes números são calculados a partir da folha Respostas e mudam com ela.
