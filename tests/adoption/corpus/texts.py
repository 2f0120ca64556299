"""What people type into free text, in four languages. One pool per field; `fr | nl | de | en`, each `;`-separated."""

from tests.adoption.corpus.vocabulary import LANGUAGES

_POOLS = """
sector = Horeca; Construction; Soins; Informatique; Logistique; Enseignement; Commerce
 | Horeca; Bouw; Zorg; IT; Logistiek; Onderwijs; Handel
 | Gastgewerbe; Bau; Pflege; EDV; Logistik; Bildung; Handel
 | Hospitality; Construction; Care; IT; Logistics; Education; Retail
skills = gestion d'équipe; vente; Excel; écoute; cuisine; rédaction; langues; comptabilité
 | teamleiding; verkoop; Excel; luisteren; koken; schrijven; talen; boekhouding
 | Teamleitung; Verkauf; Excel; Zuhören; Kochen; Schreiben; Sprachen; Buchhaltung
 | team lead; sales; Excel; listening; cooking; writing; languages; accounting
availability = le soir; mardi et jeudi; samedi matin; flexible; mercredi après-midi; 1x par semaine
 | 's avonds; dinsdag en donderdag; zaterdagochtend; flexibel; woensdagnamiddag; 1x per week
 | abends; Dienstag und Donnerstag; samstags; flexibel; mittwochs nachmittags; 1x die Woche
 | evenings; Tuesday and Thursday; Saturday morning; flexible; Wednesday afternoon; once a week
objective = trouver un emploi à temps plein; un stage d'abord; changer de métier; faire reconnaître son diplôme
 | vaste job vinden; eerst een stage; ander beroep; diploma laten erkennen
 | feste Stelle finden; zuerst ein Praktikum; Beruf wechseln; Diplom anerkennen lassen
 | find a full-time job; an internship first; change career; get diploma recognised
needs = CV et lettre; réseau; confiance en soi; préparer des entretiens; pratique de la langue
 | cv en brief; netwerk; zelfvertrouwen; sollicitatietraining; taal oefenen
 | Lebenslauf und Anschreiben; Netzwerk; Selbstvertrauen; Vorstellungsgespräche üben; Sprache üben
 | CV and letter; network; confidence; interview practice; language practice
refusal_reason = pas assez disponible; projet pas encore clair; cherche un autre type d'aide; déménage bientôt
 | te weinig tijd; project nog niet duidelijk; zoekt andere hulp; verhuist binnenkort
 | zu wenig Zeit; Vorhaben noch unklar; sucht andere Hilfe; zieht bald um
 | too little time; plans not clear yet; looks for other help; moving soon
redirected_to = Maison de l'emploi; cours de langue; service social; orientation professionnelle
 | werkwinkel; taallessen; sociale dienst; loopbaanbegeleiding
 | Arbeitsamt; Sprachkurs; Sozialdienst; Berufsberatung
 | job centre; language course; social service; career advice
match_reasons = secteur; langue; disponibilités; quartier; personnalité; projet
 | sector; taal; beschikbaarheid; buurt; karakter; doel
 | Branche; Sprache; Zeiten; Nähe; Charakter; Ziel
 | sector; language; availability; neighbourhood; personality; goal
place = nos bureaux; bibliothèque; maison de quartier; café du coin; en ligne
 | ons kantoor; bibliotheek; buurthuis; café op de hoek; online
 | unser Büro; Bibliothek; Nachbarschaftshaus; Café; online
 | our office; library; community centre; café; online
end_reason = emploi trouvé; fin du contrat; déménagement; manque de temps; formation commencée
 | werk gevonden; einde contract; verhuis; tijdsgebrek; opleiding begonnen
 | Arbeit gefunden; Vertragsende; Umzug; Zeitmangel; Ausbildung begonnen
 | found a job; end of contract; moved; lack of time; started a course
note = tout se passe bien; CV terminé; un peu découragé·e; demande une visite d'entreprise; rendez-vous annulé deux fois
 | alles loopt goed; cv klaar; wat ontmoedigd; vraagt bedrijfsbezoek; twee keer afgezegd
 | alles läuft gut; Lebenslauf fertig; etwas entmutigt; möchte einen Betrieb besuchen; zweimal abgesagt
 | all going well; CV finished; a bit discouraged; asks for a company visit; cancelled twice
effects = plus de confiance; réseau élargi; CV clair; regard neuf; se sent utile
 | meer zelfvertrouwen; groter netwerk; duidelijk cv; frisse blik; voelt zich nuttig
 | mehr Selbstvertrauen; größeres Netzwerk; klarer Lebenslauf; neuer Blick; fühlt sich nützlich
 | more confidence; wider network; clear CV; fresh look; feels useful
outcome = CDI; CDD; stage; formation; toujours en recherche; intérim
 | vast contract; tijdelijk contract; stage; opleiding; nog op zoek; interim
 | unbefristet; befristet; Praktikum; Ausbildung; noch auf Suche; Zeitarbeit
 | permanent job; fixed-term job; internship; training; still looking; temping
role = coordination; accompagnement; accueil; direction; bénévole
 | coördinatie; begeleiding; onthaal; directie; vrijwilliger
 | Koordination; Begleitung; Empfang; Leitung; Ehrenamt
 | coordination; coaching; front desk; director; volunteer
kind = CPAS; association; école; entreprise; service public de l'emploi
 | OCMW; vereniging; school; bedrijf; VDAB
 | ÖSHZ; Verein; Schule; Betrieb; Arbeitsamt
 | welfare office; non-profit; school; company; employment office
locality = Namur; Liège; Ixelles; Mons; Verviers; Wavre | Gent; Leuven; Mechelen; Brussel; Aalst; Hasselt
 | Eupen; Kelmis; Raeren; St. Vith; Büllingen; Lontzen | Brussels; Ghent; Leuven; Namur; Antwerp; Ixelles
partner = Le Coup d'Envoi ASBL; CPAS de Valmont; École du Tilleul; Boulangerie Honorat; Espace Emploi Sambreville
  ; La Ruche aux Projets; Centre Marguerite
 | De Aanzet vzw; OCMW Groendal; Lindeschool; Bakkerij Van Hoorde; Werkpunt Zuid; De Bijenkorf vzw; Huis Margriet
 | Sprungbrett VoG; ÖSHZ Sonnental; Lindenschule; Bäckerei Hilgers; Treffpunkt Arbeit; Bienenkorb VoG; Haus Margarete
 | Kick Start non-profit; Greendale Welfare Office; Linden School; Hobart's Bakery; Job Point; The Hive; Daisy House
matching_criteria = Secteur ; Langue ; Disponibilités ; Quartier | Sector, taal, beschikbaarheid, buurt
 | Branche, Sprache, Zeiten, Nähe | Sector, language, availability, neighbourhood
unsure = à retrouver | nog op te zoeken | noch zu suchen | to be found
remark = rappeler en septembre; très motivé·e; parle aussi anglais; attention horaires; ok
 | terugbellen in september; heel gemotiveerd; spreekt ook Engels; let op uren; ok
 | im September anrufen; sehr motiviert; spricht auch Englisch; Zeiten beachten; ok
 | call back in September; very motivated; speaks English too; mind the hours; ok
colour = vert; orange; rouge | groen; oranje; rood | grün; orange; rot | green; orange; red
country = Belgique; Maroc; Syrie; Congo; Ukraine | België; Marokko; Syrië; Congo; Oekraïne
 | Belgien; Marokko; Syrien; Kongo; Ukraine | Belgium; Morocco; Syria; Congo; Ukraine
street = rue des Tilleuls; avenue du Parc; place Verte; chemin du Moulin | Lindestraat; Parklaan; Groenplein; Molenweg
 | Lindenstraße; Parkweg; Grüner Platz; Mühlenweg | Linden Street; Park Avenue; Green Square; Mill Lane
language = Français; Néerlandais; Allemand; Anglais | Frans; Nederlands; Duits; Engels
 | Französisch; Niederländisch; Deutsch; Englisch | French; Dutch; German; English
all = tous | alle | alle | all
"""


def _read(text: str) -> dict[str, dict[str, tuple[str, ...]]]:
    pools = {}
    for entry in text.strip().replace("\n ", " ").splitlines():
        name, _, languages = entry.partition(" = ")
        separator = "\0" if name == "matching_criteria" else ";"
        texts = (tuple(item.strip() for item in pool.split(separator)) for pool in languages.split("|"))
        pools[name] = dict(zip(LANGUAGES, texts, strict=True))
    return pools


TEXTS = _read(_POOLS)
"""Pool -> language -> texts."""
