# Che cosa si conserva su persone e città: se ne dà una copia, o si cancella.
command-mydata = avere una copia dei suoi dati
command-forget = cancellare i suoi dati

mydata-export-title = Una copia dei suoi dati
mydata-export-text = Riceverà un solo file: tutto in formato JSON, e i suoi file come li ha inviati.
mydata-export-mine = I miei dati
mydata-button = Copia dei dati
mydata-export-city = Dati di { $city }
mydata-export-coming = La sto preparando.
mydata-here = Eccola. Cancello la mia copia di questo file dopo un giorno.
mydata-left-out = Troppo grandi per essere inviati qui, oppure non più presenti: { $files }. Si rivolga a chi gestisce l’assistente.

mydata-forget-title = Cancellare i suoi dati
mydata-forget-text = Cancello il suo nome, il suo numero, i suoi promemoria, i suoi pareri e quello che le avevo chiesto. Le risposte, i commenti e le prove che ha dato per una città restano alla città, senza il suo nome. Non si può annullare.
mydata-forget-last = Lei è l’unica persona che coordina { $cities }. Prima affidi il coordinamento a qualcun altro: /members
mydata-forget-sure = Dopo, nessuno coordinerà la sua città finché chi gestisce l’assistente non nominerà qualcuno. Vuole cancellare comunque i suoi dati?
mydata-forget-yes = Cancella i miei dati
mydata-forgotten = Fatto. Non la conosco più. Grazie per il suo lavoro, e arrivederci.
mydata-erase-city = Cancella { $city }
mydata-erase-sure = Cancellare { $city } con tutte le rilevazioni, le risposte, le prove e i risultati, per tutto il gruppo? Non si può annullare. Prima, /mydata gliene dà una copia.
mydata-erased = Cancellato.
mydata-sure-yes = Sì, cancella
