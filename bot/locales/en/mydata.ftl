# What is kept about people and cities: handed out, or removed.
command-mydata = get a copy of your data
command-forget = remove your data

mydata-export-title = A copy of your data
mydata-export-text = You get one file: everything as JSON, and your files as you sent them.
mydata-export-mine = My data
mydata-button = A copy of my data
mydata-export-city = Data of { $city }
mydata-export-coming = I am putting it together.
mydata-here = Here it is. I delete my copy of this file after a day.
mydata-left-out = Too large to send here, or not there any more: { $files }. Ask the people who run this assistant.

mydata-forget-title = Remove your data
mydata-forget-text = I remove your name, your number, your reminders, your feedback and what I had asked you. The answers, comments and evidence that you gave for a city stay with the city, without your name. This cannot be undone.
mydata-forget-last = You are the only coordinator of { $cities }. Please make a colleague coordinator first: /members
mydata-forget-sure = After this nobody coordinates your city until the people who run this assistant appoint somebody. Remove your data all the same?
mydata-forget-yes = Remove my data
mydata-forgotten = Done. I do not know you any more. Thank you for your work, and goodbye.
mydata-erase-city = Erase { $city }
mydata-erase-sure = Erase { $city } with all its rounds, answers, evidence and results, for the whole team? This cannot be undone. /mydata gives you a copy first.
mydata-erased = Erased.
mydata-sure-yes = Yes, remove it
