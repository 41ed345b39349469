# Submissão, resultados, folhas de cálculo.
command-report = o resultado da última ronda
command-export = as suas respostas numa folha de cálculo
submit-working = Submetido. Estou a preparar o resultado; aparece abaixo dentro de momentos.
reopen-title = Reabrir a ronda
reopen-why = Porquê? Escreva uma frase; fica no histórico. A versão submetida também fica.
reopen-done = A ronda está de novo aberta.
preview-title = Se submetesse agora
result-none = Ainda não há resultado. Submeta primeiro a ronda.
result-title = Resultado de { $city }, versão { $number }
result-core = Total base { $figure }
result-extended = Total alargado { $figure }
result-line = { $name }: { $figure }
result-strongest = Mais fortes: { $names }
result-weakest = Mais a ganhar: { $names }
result-next-steps = O que mais faria subir a pontuação
result-target = Para chegar a: { $target } (+{ $gain })
result-unanswered = Ainda sem resposta. Com «{ $target }»: +{ $gain }
result-without-answers = Ainda sem respostas: { $names }
result-next-round = Próxima ronda: { $date }.
result-estimate = Uma estimativa a partir das vossas respostas, não um resultado oficial.
result-since-last = Desde a última ronda
result-change-new = novas: { $count }
result-change-improved = melhores: { $count }
result-change-slipped = piores: { $count }
result-change-unchanged = iguais: { $count }
result-change-not-comparable = não comparáveis: { $count }
result-file-radar = Todos os índices desta ronda
result-file-bars = Índice a índice
result-file-progress = Ronda a ronda
result-file-pdf = O relatório para imprimir
result-file-xlsx = Respostas e pontuações numa folha de cálculo
result-file-json = Tudo, para outros programas
export-workbook = Respostas numa folha de cálculo
export-done = Aqui está a sua folha de cálculo.
export-send-back = Preencha-a e envie-a de volta para aqui. Antes de guardar seja o que for, mostro o que mudaria.
import-problems = { $count ->
        [1] 1 ponto da folha de cálculo não está bem
       *[other] { $count } pontos da folha de cálculo não estão bem
    }
import-more = … e mais { $count }
import-nothing-stored = Nada foi guardado. Corrija estas linhas e envie o ficheiro de novo.
import-nothing-new = A folha de cálculo diz o mesmo que a sua ronda. Não há nada a mudar.
import-differences = { $count ->
        [1] 1 resposta mudaria
       *[other] { $count } respostas mudariam
    }
import-line = { $number }. { $before } → { $after }
import-ask = Passam a ser as suas respostas. O que a folha de cálculo deixa em branco fica como está.
import-take = Importar { $count }
import-leave = Não importar
import-done = Respostas importadas: { $count }.
import-left = Nada foi alterado.
import-gone = Esta folha de cálculo já foi tratada. Se precisar, envie-a de novo.
