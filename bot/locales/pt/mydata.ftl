# O que se guarda sobre pessoas e cidades: entregue em cópia, ou apagado.
command-mydata = receber uma cópia dos seus dados
command-forget = apagar os seus dados

mydata-export-title = Uma cópia dos seus dados
mydata-export-text = Recebe um só ficheiro: tudo em JSON, e os seus ficheiros tal como os enviou.
mydata-export-mine = Os meus dados
mydata-button = Cópia dos dados
mydata-export-city = Dados de { $city }
mydata-export-coming = Estou a prepará-la.
mydata-here = Aqui está. Apago a minha cópia deste ficheiro ao fim de um dia.
mydata-left-out = Demasiado grandes para enviar aqui, ou já inexistentes: { $files }. Fale com quem gere o assistente.

mydata-forget-title = Apagar os seus dados
mydata-forget-text = Apago o seu nome, o seu número, os seus lembretes, as suas opiniões e o que lhe tinha perguntado. As respostas, os comentários e os comprovativos que deu para uma cidade ficam com a cidade, sem o seu nome. Não é possível voltar atrás.
mydata-forget-last = Mais ninguém coordena { $cities }. Passe primeiro a coordenação a um ou uma colega: /members
mydata-forget-sure = Depois disto, ninguém coordena a sua cidade até quem gere o assistente nomear alguém. Quer apagar os seus dados mesmo assim?
mydata-forget-yes = Apagar os meus dados
mydata-forgotten = Feito. Já não guardo nada sobre si. Obrigado pelo seu trabalho, e até sempre.
mydata-erase-city = Apagar { $city }
mydata-erase-sure = Apagar { $city } com todas as rondas, respostas, comprovativos e resultados, para toda a equipa? Não é possível voltar atrás. Antes disso, /mydata dá-lhe uma cópia.
mydata-erased = Apagado.
mydata-sure-yes = Sim, apagar
