// Made by `npm run client` from the OpenAPI document of the service. Not edited by hand: a test compares it.
export interface paths {
  "/stromen": {
    /** De geldstromen met hun kader en bron */
    get: operations["Referentie_stromen"];
  };
  "/regios": {
    /** De 35 arbeidsmarktregio's met hun fase */
    get: operations["Referentie_regios"];
  };
  "/menukaart": {
    /** De menukaart en de gesloten codelijsten */
    get: operations["Referentie_menukaart"];
  };
  "/budgetbesluiten": {
    /** Budgetbesluiten zoeken */
    get: operations["Budgetbesluiten_lijst"];
    /**
     * Een budgetbesluit indienen
     * @description Wordt direct beoordeeld en boekt nog niets: dat gebeurt als een andere budgethouder het fiatteert.
     */
    post: operations["Budgetbesluiten_dienIn"];
  };
  "/budgetbesluiten/{id}/fiatteringen": {
    /**
     * Een budgetbesluit fiatteren
     * @description Alleen door een ander dan de indiener. Boekt alle mutaties, of geen enkele.
     */
    post: operations["Budgetbesluiten_fiatteer"];
  };
  "/budgetbesluiten/{id}/intrekkingen": {
    /** Een ingediend budgetbesluit intrekken */
    post: operations["Budgetbesluiten_trekIn"];
  };
  "/budgetbesluiten/{id}": {
    /** Een budgetbesluit zoals het nu is */
    get: operations["Budgetbesluiten_toon"];
  };
  "/begunstigden/importen": {
    /**
     * Veel begunstigden uit een CSV-bestand registreren
     * @description Ten hoogste 10000 regels. Elke regel krijgt een uitkomst met kolom, reden en uitweg; een regel met fouten houdt de andere niet tegen, behalve met allesOfNiets. De kolommen hebben de namen van de velden, genest met een punt (adres.plaats); de erkenningen staan samen in één cel. Het bestand wordt in één keer verwerkt: na een onderbreking is alles geregistreerd of niets, en dezelfde Idempotency-Key verwerkt het precies één keer.
     */
    post: operations["Begunstigdenimport_importeer"];
  };
  "/begunstigden/importen/{id}": {
    /** Een import met de uitkomst van elke regel */
    get: operations["Begunstigdenimport_toon"];
  };
  "/begunstigden/{id}/ibanwijzigingen": {
    /**
     * Een ander rekeningnummer indienen
     * @description Het nieuwe nummer geldt pas als een fiatteur het goedkeurt. Betaalruns die er al zijn houden het oude.
     */
    post: operations["Ibanwijzigingen_vraag"];
  };
  "/begunstigden/{id}/ibanwijzigingen/{wijzigingId}/fiatteringen": {
    /**
     * Een ander rekeningnummer fiatteren
     * @description Alleen door een ander dan de indiener. Het nummer geldt direct.
     */
    post: operations["Ibanwijzigingen_fiatteer"];
  };
  "/begunstigden/{id}/ibanwijzigingen/{wijzigingId}/intrekkingen": {
    /**
     * Een ander rekeningnummer intrekken of weigeren
     * @description Zolang het niet gefiatteerd is: door wie het indiende, of door wie het niet goedkeurt. Het rekeningnummer blijft zoals het is.
     */
    post: operations["Ibanwijzigingen_trekIn"];
  };
  "/begunstigden": {
    /**
     * Begunstigden zoeken
     * @description Een regio-aanvrager ziet geen rekeningnummers. Zoeken op IBAN kan niet, omdat een rekeningnummer niet in een adres hoort; wie welk IBAN deelt staat in /v1/begunstigden/dubbelen.
     */
    get: operations["Begunstigden_lijst"];
    /**
     * Een begunstigde registreren
     * @description Deelt zij een nummer of IBAN met een begunstigde die er al is, of mist zij een nummer, dan staat dat in meldingen; het houdt niets tegen.
     */
    post: operations["Begunstigden_registreer"];
  };
  "/begunstigden/{id}/wijzigingen": {
    /** Wat er aan een begunstigde is gewijzigd, in volgorde */
    get: operations["Begunstigden_wijzigingen"];
    /**
     * Naam, adres, nummers of erkenningen van een begunstigde wijzigen
     * @description Wat u geeft wijzigt, de rest blijft; een lijst erkenningen geeft u zoals zij in haar geheel wordt. De wijziging geldt direct voor wat vanaf nu wordt beoordeeld. Besluiten die er zijn en betalingen die al in een run staan blijven zoals ze zijn. Elke wijziging blijft bewaard, met wat er stond. Een rekeningnummer wijzigt met een IBAN-wijziging.
     */
    post: operations["Begunstigden_wijzig"];
  };
  "/begunstigden/dubbelen": {
    /**
     * Begunstigden die een KvK-nummer, BRIN of IBAN delen
     * @description Elke groep met wat zij deelt, en wat al haar begunstigden ook delen.
     */
    get: operations["Begunstigden_dubbelen"];
  };
  "/begunstigden/{id}": {
    /** Een begunstigde zoals zij nu is */
    get: operations["Begunstigden_toon"];
  };
  "/arrangementen": {
    /**
     * Arrangementen zoeken
     * @description Een regio ziet de arrangementen die zij heeft of heeft gehad.
     */
    get: operations["Arrangementen_lijst"];
    /**
     * Een arrangement registreren
     * @description Het BSN wordt direct vervangen door een pseudoniem en niet bewaard.
     */
    post: operations["Arrangementen_registreer"];
  };
  "/arrangementen/{id}/overdrachten": {
    /**
     * Een arrangement overdragen
     * @description Naar een andere regio, eerstverantwoordelijke of categorie. Wat al is vastgelegd blijft ongewijzigd. Alleen de regio die het arrangement heeft kan het overdragen.
     */
    post: operations["Arrangementen_draagOver"];
  };
  "/arrangementen/{id}/evaluaties": {
    /**
     * Een evaluatie vastleggen
     * @description Bij werkfit houden wordt na elke drie maanden pas verder betaald als daarvan een evaluatie is vastgelegd; «uitstroom-mogelijk» beëindigt het traject die dag (regel W-03).
     */
    post: operations["Arrangementen_evalueer"];
  };
  "/arrangementen/{id}/beeindigingen": {
    /**
     * Een arrangement beëindigen
     * @description Wat al is vastgelegd blijft staan en kan worden afgerond.
     */
    post: operations["Arrangementen_beeindig"];
  };
  "/arrangementen/{id}": {
    /** Een arrangement zoals het nu is */
    get: operations["Arrangementen_toon"];
  };
  "/verplichtingen": {
    /** Verplichtingen zoeken */
    get: operations["Verplichtingen_lijst"];
    /**
     * Een verplichting aanvragen
     * @description Beoordeelt de aanvraag naar alle regels en legt haar vast, of weigert haar met alle redenen tegelijk.
     */
    post: operations["Verplichtingen_vraagAan"];
  };
  "/verplichtingen/{id}/wijzigingen": {
    /** Een verplichting verhogen, verlagen of laten vrijvallen */
    post: operations["Verplichtingen_wijzig"];
  };
  "/verplichtingen/{id}": {
    /** Een verplichting zoals zij nu is */
    get: operations["Verplichtingen_toon"];
  };
  "/aanvraagbundels": {
    /**
     * Veel verplichtingen tegelijk aanvragen
     * @description Ten hoogste 5.000 regels, in volgorde beoordeeld: elke regel ziet wat de regels ervoor hebben gebruikt. Elke regel krijgt een uitkomst; een regel met fouten houdt de andere niet tegen, behalve met allesOfNiets. Vormen: JSON, NDJSON (application/x-ndjson, één aanvraag per regel) en CSV (text/csv, kolommen met de namen van de velden, genest met een punt: opleiding.crebo, cofinanciering.1.bedrag). Wordt een bundel onderbroken, stuur hem dan opnieuw met dezelfde Idempotency-Key: hij gaat verder met de eerste regel die nog niet is beslist.
     */
    post: operations["Aanvraagbundels_dien"];
  };
  "/aanvraagbundels/{id}": {
    /** Een bundel met de uitkomst van elke regel */
    get: operations["Aanvraagbundels_toon"];
  };
  "/toetsen": {
    /**
     * Een verplichting, wijziging of betaling toetsen zonder te boeken
     * @description Geeft het oordeel van elke regel die geldt, ook wie in orde is en wie niet van toepassing is, met per regel de uitweg; in één lijst wat er nodig is om te slagen; en de ruimte die er is. Boekt en bewaart niets.
     */
    post: operations["Toetsen_toets"];
  };
  "/betalingen": {
    /** Betalingen zoeken */
    get: operations["Betalingen_lijst"];
    /**
     * Een betaling op een verplichting indienen
     * @description Stelt het bedrag betaalbaar als de prestatie vaststaat en er genoeg openstaat. Een eindafrekening laat de rest vrijvallen.
     */
    post: operations["Betalingen_dienIn"];
  };
  "/betalingen/{id}/intrekkingen": {
    /** Een betaling intrekken die niet bij de bank is */
    post: operations["Betalingen_trekIn"];
  };
  "/betalingen/{id}/heropeningen": {
    /**
     * Een afgewezen of teruggekomen betaling weer betaalbaar maken
     * @description De volgende betaalrun neemt haar dan mee, met de gegevens die de begunstigde op dat moment heeft.
     */
    post: operations["Betalingen_heropen"];
  };
  "/betalingen/{id}": {
    /** Een betaling zoals zij nu is */
    get: operations["Betalingen_toon"];
  };
  "/betaalruns": {
    /** Betaalruns zoeken */
    get: operations["Betaalruns_lijst"];
    /**
     * Een betaalrun maken
     * @description Neemt alles op wat op de uitvoeringsdatum betaalbaar is, van de genoemde stromen en soort begunstigde. Een betaling zit nooit in twee runs. Wat is aangehouden blijft erbuiten.
     */
    post: operations["Betaalruns_maak"];
  };
  "/betaalruns/{id}/fiatteringen": {
    /**
     * Een betaalrun fiatteren
     * @description Door een ander dan wie de run maakte, een van de betalingen indiende, of om een nieuw rekeningnummer vroeg waarop nu voor het eerst wordt betaald. Opnieuw wordt gekeken naar aanhoudingen, kasruimte, het geld per stroom en gesloten perioden. Maakt meteen de betaalbestanden (pain.001).
     */
    post: operations["Betaalruns_fiatteer"];
  };
  "/betaalruns/{id}/verzendingen": {
    /**
     * Een betaalrun als verzonden boeken
     * @description Meld dit als de betaalbestanden bij de bank zijn aangeboden. Elke betaling wordt geboekt als onderweg.
     */
    post: operations["Betaalruns_verzend"];
  };
  "/betaalruns/{id}/intrekkingen": {
    /**
     * Een betaalrun intrekken
     * @description Kan zolang de betaalbestanden niet als verzonden zijn gemeld. De betalingen worden weer betaalbaar; bestanden die er al zijn blijven bewaard en mogen niet meer naar de bank.
     */
    post: operations["Betaalruns_trekIn"];
  };
  "/betaalruns/{id}": {
    /** Een betaalrun zoals zij nu is */
    get: operations["Betaalruns_toon"];
  };
  "/betaalruns/{id}/gebeurtenissen": {
    /**
     * Het verloop van een betaalrun volgen
     * @description Server-sent events van de laatste taak aan deze run, zoals /v1/taken/{id}/gebeurtenissen.
     */
    get: operations["Betaalruns_gebeurtenissen"];
  };
  "/betaalruns/{id}/opdrachten": {
    /** De betalingen van een betaalrun, zoals zij naar de bank gaan */
    get: operations["Betaalruns_opdrachten"];
  };
  "/betaalruns/{id}/betaalbestanden/{nummer}": {
    /**
     * Een betaalbestand ophalen
     * @description pain.001.001.09, precies zoals het bij de fiattering is gemaakt. De koppen ETag en Repr-Digest bevatten de SHA-256 van de inhoud.
     */
    get: operations["Betaalruns_bestand"];
  };
  "/betaalruns/{id}/specificatie": {
    /**
     * Een betaalrun als specificatie voor de fiatteur
     * @description Als HTML om te lezen, te bewaren en af te drukken (ook als PDF), of als CSV (RFC 4180) bij `Accept: text/csv`: waar u op let, totalen per stroom, de grootste betalingen, wie voor het eerst of op een ander rekeningnummer wordt betaald, wat is aangehouden, de betaalbestanden met hun SHA-256, en elke betaling. Alles van één moment; ook een run van 100.000 betalingen komt meteen op gang.
     */
    get: operations["Specificatie_specificatie"];
  };
  "/betaalruns/{id}/betaalspecificaties": {
    /**
     * De begunstigden van een betaalrun, met wat zij krijgen
     * @description Met per begunstigde het adres van zijn betaalspecificatie.
     */
    get: operations["Specificatie_ontvangers"];
  };
  "/betaalruns/{id}/betaalspecificaties/{begunstigdeId}": {
    /**
     * De betaalspecificatie van één begunstigde
     * @description CSV (RFC 4180) om aan de begunstigde te sturen: elke betaling met zijn kenmerk, het bedrag en waaraan hij haar op zijn rekeningafschrift herkent. Pas als de run is gefiatteerd. Tekst die een rekenblad als formule zou lezen, krijgt een apostrof ervoor.
     */
    get: operations["Specificatie_advies"];
  };
  "/bankberichten": {
    /** Verwerkte bankberichten */
    get: operations["Bankberichten_lijst"];
    /**
     * Een bankbericht inlezen
     * @description Een rekeningafschrift (camt.053.001.08) of een statusbericht (pain.002.001.10), herkend aan zijn naamruimte. Het wordt geheel geboekt of geheel niet. Geld dat bij geen betaling hoort komt op de tussenrekening en staat in posten; wat de bank afwijst is weer een schuld en staat in statussen, met wat zij van namen en rekeningnummers vond.
     */
    post: operations["Bankberichten_verwerk"];
  };
  "/bankberichten/{id}": {
    /** Een bankbericht en wat ermee gedaan is */
    get: operations["Bankberichten_toon"];
  };
  "/bankberichten/{id}/posten": {
    /** De transacties van een afschrift, of de regels van een statusbericht, met wat ermee gedaan is */
    get: operations["Bankberichten_posten"];
  };
  "/voorschotten": {
    /** Voorschotten zoeken */
    get: operations["Voorschotten_lijst"];
    /**
     * Een voorschot van SZW registreren
     * @description Boekt het geld op de bank van de stroom. Staat het al als onbekend geld op een afschrift, handel dan die post af op de tussenrekening; dan telt het één keer.
     */
    post: operations["Voorschotten_registreer"];
  };
  "/voorschotten/{id}/intrekkingen": {
    /**
     * Een onjuist geregistreerd voorschot intrekken
     * @description Kan zolang het geld niet op een afschrift is aangewezen.
     */
    post: operations["Voorschotten_trekIn"];
  };
  "/voorschotten/{id}": {
    /** Een voorschot */
    get: operations["Voorschotten_toon"];
  };
  "/terugvorderingen": {
    /**
     * Terugvorderingen zoeken
     * @description Een regio ziet alleen die op haar eigen betalingen.
     */
    get: operations["Terugvorderingen_lijst"];
    /**
     * Een uitgevoerde betaling geheel of deels terugvorderen
     * @description Het geld is pas weer ruimte als het terug is. De begunstigde noemt bij de terugbetaling het RF-kenmerk uit het antwoord; dan wordt zij op het afschrift herkend.
     */
    post: operations["Terugvorderingen_stelIn"];
  };
  "/terugvorderingen/{id}/ontvangsten": {
    /**
     * Een ontvangst op een terugvordering registreren
     * @description Geld dat in het jaar van betaling terugkomt is weer ruimte in de cel; later is het alleen geld. Staat het al als onbekend geld op een afschrift, handel dan die post af op de tussenrekening.
     */
    post: operations["Terugvorderingen_ontvang"];
  };
  "/terugvorderingen/{id}/ontvangsten/{ontvangstId}/intrekkingen": {
    /**
     * Een ontvangst intrekken die ten onrechte met de hand was geregistreerd
     * @description Zij wordt tegengeboekt voor haar hele bedrag: het staat weer open op de terugvordering, en was het ruimte, dan is het dat niet meer. Alleen zolang die ruimte er nog is en de ontvangst op geen afschrift staat. Een fiatteur doet het, en nooit wie haar registreerde.
     */
    post: operations["Terugvorderingen_trekOntvangstIn"];
  };
  "/terugvorderingen/{id}/intrekkingen": {
    /**
     * Wat van een terugvordering nog openstaat niet meer terugvorderen
     * @description Hiermee wordt geld opgegeven. Daarom doet een fiatteur het, en nooit wie de terugvordering instelde.
     */
    post: operations["Terugvorderingen_trekIn"];
  };
  "/terugvorderingen/{id}": {
    /** Een terugvordering met haar ontvangsten */
    get: operations["Terugvorderingen_toon"];
  };
  "/tussenrekeningposten": {
    /**
     * De werklijst van onbekend geld op de afschriften
     * @description Met status=open wat nog niet is afgehandeld.
     */
    get: operations["Tussenrekeningposten_lijst"];
  };
  "/tussenrekeningposten/{id}": {
    /** Een post op de tussenrekening, met wat erbij past */
    get: operations["Tussenrekeningposten_toon"];
  };
  "/tussenrekeningposten/{id}/afhandelingen": {
    /**
     * Een post afhandelen: vastleggen en boeken wat het geld was
     * @description Een terugbetaling op een terugvordering, een voorschot van SZW, de uitvoering of het retour van een betaling waarvan het kenmerk niet goed doorkwam, of twee posten die tegen elkaar wegvallen. Voor het hele bedrag in één keer, of met bedrag voor een deel; wat overblijft staat open op de werklijst.
     */
    post: operations["Tussenrekeningposten_handelAf"];
  };
  "/betalingen/{id}/aanhoudingen": {
    /**
     * Een betaling aanhouden
     * @description Zolang de aanhouding loopt, laat elke betaalrun de betaling weg. Een ander heft haar op.
     */
    post: operations["Aanhoudingen_houdAan"];
  };
  "/aanhoudingen/{id}/opheffingen": {
    /**
     * Een aanhouding opheffen
     * @description Door een ander dan wie haar zette; van een aanhouding na een bericht van de bank is dat wie het bericht inlas.
     */
    post: operations["Aanhoudingen_hefOp"];
  };
  "/aanhoudingen": {
    /**
     * Aanhoudingen zoeken
     * @description Met `status=open` de werklijst: wat nu uit elke betaalrun blijft.
     */
    get: operations["Aanhoudingen_lijst"];
  };
  "/aanhoudingen/{id}": {
    /** Een aanhouding zoals zij nu is */
    get: operations["Aanhoudingen_toon"];
  };
  "/betaalruns/{id}/aansluiting": {
    /**
     * De aansluiting van een betaalrun: run, bestanden, bank en grootboek naast elkaar
     * @description Per stroom en in totaal wat is opgedragen, verzonden, uitgevoerd, afgewezen, teruggekomen en onderweg, met de rekening betalingen-onderweg verklaard. Wat niet gelijk is staat bij naam in verschillen: de betaling, wat de run, de bank en het grootboek zeggen, en wat te doen.
     */
    get: operations["Aansluitingen_toon"];
  };
  "/taken": {
    /**
     * De taken van de eigen organisatie, de laatste eerst
     * @description Een taak ontstaat uit een verzoek met Prefer: respond-async. Een auditor ziet die van alle organisaties.
     */
    get: operations["Taken_lijst"];
  };
  "/taken/{id}": {
    /** Een taak: hoe ver zij is, en hoe zij afliep */
    get: operations["Taken_toon"];
  };
  "/taken/{id}/gebeurtenissen": {
    /**
     * Het verloop van een taak volgen
     * @description Server-sent events: "voortgang" zolang de taak wacht of loopt en "uitkomst" als zij klaar is, elk met de taak zoals zij dan is; daarna eindigt de stroom. Wie met de kop Last-Event-ID terugkomt krijgt alleen wat nieuw is, of 204 als de uitkomst al was ontvangen.
     */
    get: operations["Taken_gebeurtenissen"];
  };
  "/taken/{id}/annuleringen": {
    /**
     * Een taak annuleren
     * @description Zolang zij niet klaar is: van wat zij deed blijft niets over. Een taak die loopt stopt tussen twee delen van haar werk; tot dan is haar status nog "loopt".
     */
    post: operations["Taken_annuleer"];
  };
  "/uitnutting": {
    /**
     * De uitnutting op een dag
     * @description Budget, toegedeeld, vastgelegd en betaald, afgeleid uit dezelfde boekingen, voor elke dag in het verleden. De rijen tellen altijd op tot het totaal. Een regio ziet alleen zichzelf.
     */
    get: operations["Uitnutting_toon"];
  };
  "/uitnutting/verloop": {
    /**
     * De uitnutting per maand
     * @description Wat er elke maand is toegedeeld, vastgelegd en betaald, en hoe het aan het eind van de maand stond. Geen maand ontbreekt; de maanden tellen op tot het totaal van de peildatum.
     */
    get: operations["Uitnutting_verloop"];
  };
  "/uitnutting/prognose": {
    /**
     * Wanneer de ruimte op is
     * @description Uit het tempo van de laatste drie tot zes volle maanden: wanneer de ruimte om vast te leggen en om te betalen op is, met een band waar het in acht van de tien gevallen binnen valt. Hoe dat gaat staat in docs/uitleg/20-prognose.md.
     */
    get: operations["Uitnutting_prognose"];
  };
  "/waarschuwingen": {
    /**
     * Wat aandacht vraagt
     * @description Per budget: een drempel van 75, 90 of 100 procent, ruimte die bij het tempo van nu opraakt, budget dat nauwelijks wordt gebruikt, betalingen die nu zijn aangehouden, en verplichtingen waarvan de einddatum voorbij is terwijl er nu nog geld openstaat. Een regio ziet alleen zichzelf.
     */
    get: operations["Waarschuwingen_toon"];
  };
  "/boekperioden": {
    /**
     * De maanden van het grootboek
     * @description Per maand of zij open of gesloten is, wanneer en door wie. In een gesloten maand wordt nooit meer geboekt.
     */
    get: operations["Boekperioden_lijst"];
  };
  "/boekperioden/{maand}": {
    /**
     * Een maand met wat erin staat
     * @description Toont ook wat nog openstaat met een dag tot en met die maand: kijk hiernaar voordat u sluit.
     */
    get: operations["Boekperioden_toon"];
  };
  "/boekperioden/{maand}/sluitingen": {
    /**
     * Een maand sluiten
     * @description Onherroepelijk. De open maanden ervoor sluiten mee. Wat later bekend wordt over een gesloten maand, wordt op de eerste dag van de eerste open maand geboekt.
     */
    post: operations["Boekperioden_sluit"];
  };
  "/jaarafsluitingen/{jaar}": {
    /**
     * De cijfers van een jaar, per budgetcel
     * @description Aangegane verplichtingen, betalingen, wat nog openstaat, kas die niet is vastgelegd, en ontvangsten. Een regio ziet alleen zichzelf. Overloop en teruggave zijn mutaties van een budgetbesluit.
     */
    get: operations["Jaarafsluitingen_toon"];
  };
  "/jaarafsluitingen/{jaar}/verplichtingen": {
    /** De verplichtingen van een jaar en eerder waarop nog niet alles is betaald */
    get: operations["Jaarafsluitingen_openstaande"];
  };
  "/regio-indicatoren": {
    /**
     * Wat regio's per maand hebben gemeld
     * @description Met wat is gecorrigeerd, in volgorde van melden. Een regio ziet alleen zichzelf.
     */
    get: operations["RegioIndicatoren_lijst"];
    /**
     * Een indicator van de eigen regio melden of corrigeren
     * @description Contacten, adviezen, interventies en plaatsingen per maand, voor de tweemaandelijkse rapportage. Er wordt niets op beoordeeld of betaald. Een getal dat niet klopt wordt met een reden vervangen; het eerdere blijft zichtbaar.
     */
    post: operations["RegioIndicatoren_meld"];
  };
  "/rapportages/tweemaandelijks": {
    /**
     * De tweemaandelijkse rapportage van een regio of van Nederland
     * @description Per stroom wat is toegedeeld, vastgelegd, betaald en vrij, naast de tijd die voorbij is; wat er in de twee maanden veranderde; per instrument aantal, bedrag en gemiddelde; landelijk alle regio's; wat regio's zelf meldden; en op 31 december de cijfers van het jaar. Alles valt onder één zegel: met dezelfde peildatum en bekendOp is het rapport altijd letterlijk hetzelfde. Een regio ziet alleen zichzelf.
     */
    get: operations["Rapportages_tweemaandelijks"];
  };
  "/gebeurtenissen": {
    /**
     * Wat er gebeurde, na een gebeurtenis
     * @description CloudEvents 1.0 volgens het NL GOV-profiel, op volgorde van boeken. Een regio ziet alleen zichzelf, en slaat dus nummers over. Uit het journaal en de besluiten afgelezen: er ontbreekt er nooit een.
     */
    get: operations["Gebeurtenissen_lijst"];
  };
  "/abonnementen": {
    /** De abonnementen van uw organisatie */
    get: operations["Gebeurtenissen_abonnementenLijst"];
    /**
     * Gebeurtenissen laten bezorgen
     * @description Elke gebeurtenis gaat met POST naar uw adres (`application/cloudevents+json`), op volgorde; de volgende pas na een antwoord 2xx. Wat niet lukt wordt steeds later opnieuw geprobeerd, tot het abonnement eindigt. Ondertekend: `Webhook-Signature: v1,` en de HMAC-SHA256 (base64) met uw geheim van `Webhook-Id`, een punt, `Webhook-Timestamp`, een punt en het lichaam. Controleer de handtekening en het moment, en sla een `id` over die u al heeft. Alleen https naar het openbare internet.
     */
    post: operations["Gebeurtenissen_neem"];
  };
  "/abonnementen/{id}": {
    /**
     * Een abonnement zoals het nu is
     * @description Met hoe ver het bezorgd is, en waarom het de laatste keer niet lukte.
     */
    get: operations["Gebeurtenissen_toon"];
  };
  "/abonnementen/{id}/herhalingen": {
    /**
     * Gebeurtenissen nog eens laten bezorgen
     * @description Alles na een gebeurtenis wordt (weer) bezorgd, ook wat al was ontvangen. Verder terug kan altijd.
     */
    post: operations["Gebeurtenissen_herhaal"];
  };
  "/abonnementen/{id}/beeindigingen": {
    /** Een abonnement beëindigen */
    post: operations["Gebeurtenissen_beeindig"];
  };
  "/grootboek/rekeningen": {
    /** De grootboekrekeningen met hun saldo */
    get: operations["Grootboek_rekeningen"];
  };
  "/grootboek/boekingen": {
    /** Het journaal, op volgorde van boeken */
    get: operations["Grootboek_boekingen"];
  };
  "/grootboek/boekingen/{nr}": {
    /** Een boeking met haar postings, in debet en credit */
    get: operations["Grootboek_boeking"];
  };
  "/grootboek/exports": {
    /**
     * Het journaal uitvoeren voor een controle elders
     * @description Alle boekingen met hun postings, van één moment, als XML Auditfile Financieel (XAF 4.0), als journaal voor hledger of als CSV (RFC 4180, een regel per posting). In de auditfile is elk van de drie boeken een dagboek, gaat de beginbalans over alles vóór `van`, en heeft een rekening haar RGS-code als RGS die kent. Ook een groot journaal komt meteen op gang en in één keer over. De kop `Export-Boekingen` zegt hoeveel boekingen het bevat, zodat u ziet hoe ver u bent en of u alles heeft.
     */
    get: operations["Grootboek_exporteer"];
  };
  "/grootboek/controles": {
    /**
     * Het grootboek narekenen
     * @description Rekent saldi, dagomzet, verplichtingen, betalingen, budgetten en bankposten na uit de postings, beoordeelt elk besluit opnieuw op zijn bewaarde feiten, en meldt elk verschil. Alles op één moment. Boekt niets en bewaart hoe het afliep, dus een Idempotency-Key is niet nodig. Bij veel boekingen duurt dit minuten; `npx kassier verify` doet hetzelfde met voortgang.
     */
    post: operations["Grootboek_controleer"];
  };
  "/besluiten": {
    /**
     * Besluiten zoeken
     * @description In de volgorde waarin ze zijn genomen. `voorlegging=open` is de werklijst van de fiatteurs van de kassier; met `metMotivering=true` staan alle gegeven redenen bij elkaar. Een regio ziet haar eigen besluiten.
     */
    get: operations["Besluiten_lijst"];
  };
  "/besluiten/{id}": {
    /**
     * Een besluit met zijn bewijs
     * @description De feiten zoals ze zijn beoordeeld; elk oordeel met de norm, de woorden van de bron en de gebruikte waarden met hun herkomst; en wat is geantwoord.
     */
    get: operations["Besluiten_toon"];
  };
  "/besluiten/{id}/herbeoordelingen": {
    /**
     * Een besluit opnieuw beoordelen
     * @description Beoordeelt de bewaarde feiten met dezelfde regels op dezelfde peildatum; de uitkomst hoort gelijk te zijn. Verandert niets, dus een Idempotency-Key is niet nodig.
     */
    post: operations["Besluiten_herbeoordeel"];
  };
  "/parametervoorstellen": {
    /** Parametervoorstellen zoeken */
    get: operations["Parametervoorstellen_lijst"];
    /**
     * Een nieuwe waarde van een parameter voorstellen
     * @description Verandert nog niets: dat gebeurt als een andere budgethouder het fiatteert. Wat al is toegekend, houdt zijn waarde, tenzij ookVoorBestaande waar is.
     */
    post: operations["Parametervoorstellen_dienIn"];
  };
  "/parametervoorstellen/{id}/fiatteringen": {
    /**
     * Een voorgestelde waarde vaststellen
     * @description Alleen door een ander dan de indiener. Alles wat daarna wordt besloten, kent de waarde; wat eerder is besloten, blijft zoals het is.
     */
    post: operations["Parametervoorstellen_fiatteer"];
  };
  "/parametervoorstellen/{id}/intrekkingen": {
    /** Een voorgestelde waarde intrekken */
    post: operations["Parametervoorstellen_trekIn"];
  };
  "/parametervoorstellen/{id}": {
    /** Een parametervoorstel zoals het nu is */
    get: operations["Parametervoorstellen_toon"];
  };
  "/besluiten/{id}/oordelen": {
    /**
     * Oordelen over een voorgelegde aanvraag
     * @description Een aanvraag waaraan alleen een menselijk oordeel ontbreekt, wacht in `/v1/besluiten?voorlegging=open`. Geef over elke open regel een oordeel met een reden. De aanvraag wordt dan nu opnieuw naar alle regels beoordeeld, op naam van de aanvrager, en geboekt als zij past; een oordeel `niet-voldaan`, of een andere regel die nu in de weg staat, weigert haar. Wie aanvroeg oordeelt niet, en over een aanvraag wordt één keer beslist.
     */
    post: operations["Oordelen_oordeel"];
  };
  "/impactanalyses": {
    /**
     * Nagaan wat een andere waarde van een parameter zou hebben veranderd
     * @description Beoordeelt de bewaarde besluiten vanaf een peildatum opnieuw alsof de voorgestelde waarde had gegolden, en telt wat anders zou zijn uitgekomen: aantal en bedrag, per stroom, regio en regel. Elk besluit wordt beoordeeld op zijn eigen feiten; gevolgen van het ene besluit voor het andere tellen niet mee. Boekt en bewaart niets, dus een Idempotency-Key is niet nodig. Bij veel besluiten duurt dit minuten; `npx kassier impact` doet hetzelfde met voortgang.
     */
    post: operations["Impactanalyses_analyseer"];
  };
  "/regels": {
    /** Alle regels met hun norm, bron, parameters en voorbeelden, en de normen die geen regel toetst */
    get: operations["Regels_alle"];
  };
  "/regels/{id}": {
    /** Eén regel, of één norm die geen regel toetst */
    get: operations["Regels_een"];
  };
  "/zegels": {
    /**
     * De zegels, het nieuwste voorop
     * @description Een zegel is de wortel van de boom van alles wat tot dan toe geboekt en besloten is. Wie hem bewaart kan later laten bewijzen dat daaraan niets is veranderd.
     */
    get: operations["Zegels_lijst"];
  };
  "/zegels/{nummer}": {
    /** Een zegel */
    get: operations["Zegels_toon"];
  };
  "/zegels/{nummer}/consistentiebewijzen": {
    /**
     * Bewijs dat een zegel het vervolg is op een eerder zegel
     * @description Sla het antwoord ongewijzigd op; `npx kassier verify-proof BESTAND` rekent het na zonder database en zonder netwerk.
     */
    get: operations["Zegels_consistentie"];
  };
  "/grootboek/boekingen/{nr}/inclusiebewijs": {
    /**
     * Bewijs dat een boeking onder een zegel valt
     * @description Sla het antwoord ongewijzigd op; `npx kassier verify-proof BESTAND` rekent het na zonder database en zonder netwerk.
     */
    get: operations["Zegels_boeking"];
  };
  "/besluiten/{id}/inclusiebewijs": {
    /**
     * Bewijs dat een besluit onder een zegel valt
     * @description Ook een weigering is een besluit. Sla het antwoord ongewijzigd op; `npx kassier verify-proof BESTAND` rekent het na zonder database en zonder netwerk.
     */
    get: operations["Zegels_besluit"];
  };
  "/auditspoor": {
    /**
     * Het auditspoor: wie wat deed, niet mocht of inzag
     * @description Het laatste voorop. Van alles wat iets veranderde, van elke weigering van een handeling, van elke inzage in persoonsgegevens en van wie niet werd binnengelaten. Alleen voor de auditor; ook dit inzien staat erin.
     */
    get: operations["Auditspoor_lijst"];
  };
  "/mandaten": {
    /** Mandaten zoeken */
    get: operations["Mandaten_lijst"];
    /**
     * Een mandaat of een vervanging indienen
     * @description Geldt pas als een fiatteur het vaststelt die het niet krijgt en niet indiende. Zodra er voor een handeling ooit een mandaat is vastgesteld, fiatteert vanaf de eerste dag daarvan alleen nog wie een mandaat heeft.
     */
    post: operations["Mandaten_dienIn"];
  };
  "/mandaten/{id}/fiatteringen": {
    /** Wat met een mandaat is gefiatteerd */
    get: operations["Mandaten_gebruik"];
    /**
     * Een mandaat vaststellen
     * @description Door een ander dan wie het indiende en wie het krijgt.
     */
    post: operations["Mandaten_fiatteer"];
  };
  "/mandaten/{id}/intrekkingen": {
    /**
     * Een mandaat intrekken of weigeren
     * @description Per direct. Wat ermee gefiatteerd is, blijft zoals het is; een vervanging ervan houdt mee op.
     */
    post: operations["Mandaten_trekIn"];
  };
  "/mandaten/{id}": {
    /** Een mandaat zoals het nu is */
    get: operations["Mandaten_toon"];
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description RFC 9457 problem details */
    Probleem: {
      /**
       * @description Soort probleem, een vaste URI
       * @example /v1/problemen/ongeldige-invoer
       */
      type: string;
      title: string;
      status: number;
      /** @description Wat er mis is en hoe u verder kunt */
      detail: string;
      instance: string;
      fouten?: {
        /** @description JSON-pointer in het lichaam */
        pointer?: string;
        parameter?: string;
        melding: string;
      }[];
      /** Format: uuid */
      besluitId?: string;
      /** @description De oordelen die het tegenhielden */
      oordelen?: {
        /** @example B-13 */
        regel: string;
        uitkomst: string;
        toelichting: string;
      }[];
      /** @description Hoeveel er tekort is, en waar */
      tekort?: {
        stroom?: string;
        regio?: string;
        budget?: string;
        vastgelegd?: string;
        beschikbaar?: string;
        gevraagd?: string;
        tekort?: string;
      };
      /** @description Nummer van dit verzoek, ook in de kop X-Request-Id; niet bij 409, dat bij herhaling letterlijk hetzelfde blijft */
      verzoekId?: string;
    };
  };
  responses: {
    /** @description Er is iets mis; zie title en detail */
    Probleem: {
      content: {
        "application/problem+json": components["schemas"]["Probleem"];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  Referentie_stromen: {
    parameters: {
      query?: {
        /** @description Kalenderdag (JJJJ-MM-DD) */
        peildatum?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De stromen */
      200: {
        content: {
          "application/json": {
            stromen: {
              code: string;
              naam: string;
              jaargebonden: boolean;
              persoonsgebonden: boolean;
              kader: {
                code: string;
                naam: string;
                plafond: string;
                hard: boolean;
              };
              bron: unknown;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Referentie_regios: {
    parameters: {
      query?: {
        /** @description Kalenderdag (JJJJ-MM-DD) */
        peildatum?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De regio's */
      200: {
        content: {
          "application/json": {
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            peildatum: string;
            regios: {
              code: string;
              naam: string;
              uwvNummer: number;
              fase: number;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              faseStart: string;
              gestart: boolean;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Referentie_menukaart: {
    parameters: {
      query?: {
        /** @description Kalenderdag (JJJJ-MM-DD) */
        peildatum?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De menukaart */
      200: {
        content: {
          "application/json": {
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            peildatum: string;
            instrumenten: {
              code: string;
              naam: string;
              deel: string;
              groep: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              geldigVanaf: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              geldigTotEnMet: string | null;
            }[];
            codelijsten: {
              [key: string]: {
                code: string;
                omschrijving: string;
              }[];
            };
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Budgetbesluiten_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        status?: "ingediend" | "vastgesteld" | "ingetrokken";
        kenmerk?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina budgetbesluiten; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              kenmerk: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              besluitdatum: string;
              omschrijving: string;
              /** @enum {string} */
              status: "ingediend" | "vastgesteld" | "ingetrokken";
              /** @description Wat het besluit boekt; ook de bedragen van een overloop of teruggave, uitgerekend bij het indienen */
              mutaties: {
                /** @enum {string} */
                soort: "openstellen" | "verlagen" | "toedelen" | "intrekken" | "herverdelen" | "kasschuif" | "overhevelen" | "overloop" | "teruggave";
                stroom: string;
                jaar: number;
                regio: string | null;
                vanRegio: string | null;
                naarRegio: string | null;
                naarJaar: number | null;
                naarStroom: string | null;
                /**
                 * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
                /** @enum {string} */
                budget: "verplichtingen" | "kas" | "beide";
              }[];
              /** @description Wat is ingediend, als daar een overloop of teruggave bij was; anders null */
              ingediendeMutaties: {
                [key: string]: unknown;
              }[] | null;
              motiveringen: {
                regel: string;
                tekst: string;
              }[];
              ingediendDoor: string;
              ingediendOp: string;
              gefiatteerdDoor: string | null;
              gefiatteerdOp: string | null;
              ingetrokkenDoor: string | null;
              ingetrokkenOp: string | null;
              ingetrokkenReden: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              besluitId: string | null;
              /**
               * Format: date
               * @description De dag waarop het is geboekt: die van het besluit, of later als die maand gesloten is of er pas later genoeg was om te nemen; null zolang er niets is geboekt
               * @example 2021-03-15
               */
              boekdatum: string | null;
              /** @description Eerste en laatste boekingsnummer; null zolang er niets is geboekt */
              boekingen: (number)[] | null;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Budgetbesluiten_dienIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description Kenmerk van het besluit bij SZW
           * @example 2021-0000012345
           */
          kenmerk: string;
          /**
           * Format: date
           * @description Kalenderdag (JJJJ-MM-DD)
           * @example 2021-03-15
           */
          besluitdatum: string;
          omschrijving: string;
          mutaties: ({
            /** @enum {string} */
            soort: "openstellen";
            /**
             * @example mbo-inkoop
             * @enum {string}
             */
            stroom: "ontschot-menukaart" | "teambemensing" | "impuls-banenafspraak" | "mbo-inkoop" | "werkgeversvergoeding" | "uitvoeringskosten" | "sociale-partners-landelijk";
            /**
             * @description Begrotingsjaar
             * @example 2021
             */
            jaar: number;
            /** @default null */
            regio?: string | null;
            /** @default null */
            vanRegio?: string | null;
            /** @default null */
            naarRegio?: string | null;
            /** @default null */
            naarJaar?: string | null;
            /** @default null */
            naarStroom?: string | null;
            /**
             * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
             * @example 2025.00
             */
            bedrag: string;
            /**
             * @default beide
             * @enum {string}
             */
            budget?: "verplichtingen" | "kas" | "beide";
          } | {
            /** @enum {string} */
            soort: "verlagen";
            /**
             * @example mbo-inkoop
             * @enum {string}
             */
            stroom: "ontschot-menukaart" | "teambemensing" | "impuls-banenafspraak" | "mbo-inkoop" | "werkgeversvergoeding" | "uitvoeringskosten" | "sociale-partners-landelijk";
            /**
             * @description Begrotingsjaar
             * @example 2021
             */
            jaar: number;
            /** @default null */
            regio?: string | null;
            /** @default null */
            vanRegio?: string | null;
            /** @default null */
            naarRegio?: string | null;
            /** @default null */
            naarJaar?: string | null;
            /** @default null */
            naarStroom?: string | null;
            /**
             * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
             * @example 2025.00
             */
            bedrag: string;
            /**
             * @default beide
             * @enum {string}
             */
            budget?: "verplichtingen" | "kas" | "beide";
          } | {
            /** @enum {string} */
            soort: "toedelen";
            /**
             * @example mbo-inkoop
             * @enum {string}
             */
            stroom: "ontschot-menukaart" | "teambemensing" | "impuls-banenafspraak" | "mbo-inkoop" | "werkgeversvergoeding" | "uitvoeringskosten" | "sociale-partners-landelijk";
            /**
             * @description Begrotingsjaar
             * @example 2021
             */
            jaar: number;
            /**
             * @description Arbeidsmarktregio of "landelijk"
             * @example AM18
             */
            regio: string;
            /** @default null */
            vanRegio?: string | null;
            /** @default null */
            naarRegio?: string | null;
            /** @default null */
            naarJaar?: string | null;
            /** @default null */
            naarStroom?: string | null;
            /**
             * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
             * @example 2025.00
             */
            bedrag: string;
            /**
             * @default beide
             * @enum {string}
             */
            budget?: "verplichtingen" | "kas" | "beide";
          } | {
            /** @enum {string} */
            soort: "intrekken";
            /**
             * @example mbo-inkoop
             * @enum {string}
             */
            stroom: "ontschot-menukaart" | "teambemensing" | "impuls-banenafspraak" | "mbo-inkoop" | "werkgeversvergoeding" | "uitvoeringskosten" | "sociale-partners-landelijk";
            /**
             * @description Begrotingsjaar
             * @example 2021
             */
            jaar: number;
            /**
             * @description Arbeidsmarktregio of "landelijk"
             * @example AM18
             */
            regio: string;
            /** @default null */
            vanRegio?: string | null;
            /** @default null */
            naarRegio?: string | null;
            /** @default null */
            naarJaar?: string | null;
            /** @default null */
            naarStroom?: string | null;
            /**
             * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
             * @example 2025.00
             */
            bedrag: string;
            /**
             * @default beide
             * @enum {string}
             */
            budget?: "verplichtingen" | "kas" | "beide";
          } | {
            /** @enum {string} */
            soort: "herverdelen";
            /**
             * @example mbo-inkoop
             * @enum {string}
             */
            stroom: "ontschot-menukaart" | "teambemensing" | "impuls-banenafspraak" | "mbo-inkoop" | "werkgeversvergoeding" | "uitvoeringskosten" | "sociale-partners-landelijk";
            /**
             * @description Begrotingsjaar
             * @example 2021
             */
            jaar: number;
            /** @default null */
            regio?: string | null;
            /**
             * @description Arbeidsmarktregio of "landelijk"
             * @example AM18
             */
            vanRegio: string;
            /**
             * @description Arbeidsmarktregio of "landelijk"
             * @example AM18
             */
            naarRegio: string;
            /** @default null */
            naarJaar?: string | null;
            /** @default null */
            naarStroom?: string | null;
            /**
             * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
             * @example 2025.00
             */
            bedrag: string;
            /**
             * @default beide
             * @enum {string}
             */
            budget?: "verplichtingen" | "kas" | "beide";
          } | {
            /** @enum {string} */
            soort: "kasschuif";
            /**
             * @example mbo-inkoop
             * @enum {string}
             */
            stroom: "ontschot-menukaart" | "teambemensing" | "impuls-banenafspraak" | "mbo-inkoop" | "werkgeversvergoeding" | "uitvoeringskosten" | "sociale-partners-landelijk";
            /**
             * @description Begrotingsjaar
             * @example 2021
             */
            jaar: number;
            /**
             * @description Arbeidsmarktregio of "landelijk"
             * @default null
             * @example AM18
             */
            regio?: string | null;
            /** @default null */
            vanRegio?: string | null;
            /** @default null */
            naarRegio?: string | null;
            /**
             * @description Begrotingsjaar
             * @example 2021
             */
            naarJaar: number;
            /** @default null */
            naarStroom?: string | null;
            /**
             * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
             * @example 2025.00
             */
            bedrag: string;
            /**
             * @default beide
             * @enum {string}
             */
            budget?: "verplichtingen" | "kas" | "beide";
          } | {
            /** @enum {string} */
            soort: "overhevelen";
            /**
             * @example mbo-inkoop
             * @enum {string}
             */
            stroom: "ontschot-menukaart" | "teambemensing" | "impuls-banenafspraak" | "mbo-inkoop" | "werkgeversvergoeding" | "uitvoeringskosten" | "sociale-partners-landelijk";
            /**
             * @description Begrotingsjaar
             * @example 2021
             */
            jaar: number;
            /**
             * @description Arbeidsmarktregio of "landelijk"
             * @default null
             * @example AM18
             */
            regio?: string | null;
            /** @default null */
            vanRegio?: string | null;
            /** @default null */
            naarRegio?: string | null;
            /** @default null */
            naarJaar?: string | null;
            /**
             * @example mbo-inkoop
             * @enum {string}
             */
            naarStroom: "ontschot-menukaart" | "teambemensing" | "impuls-banenafspraak" | "mbo-inkoop" | "werkgeversvergoeding" | "uitvoeringskosten" | "sociale-partners-landelijk";
            /**
             * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
             * @example 2025.00
             */
            bedrag: string;
            /**
             * @default beide
             * @enum {string}
             */
            budget?: "verplichtingen" | "kas" | "beide";
          } | {
            /** @enum {string} */
            soort: "overloop";
            /**
             * @example mbo-inkoop
             * @enum {string}
             */
            stroom: "impuls-banenafspraak" | "mbo-inkoop" | "werkgeversvergoeding" | "uitvoeringskosten";
            /**
             * @description Begrotingsjaar
             * @example 2021
             */
            jaar: number;
            /**
             * @description Begrotingsjaar
             * @example 2021
             */
            naarJaar: number;
            /**
             * @description Arbeidsmarktregio of "landelijk"
             * @default null
             * @example AM18
             */
            regio?: string | null;
            /**
             * @description Alleen deze verplichtingen; zonder lijst alle openstaande
             * @default null
             */
            verplichtingen?: string[] | null;
          } | {
            /** @enum {string} */
            soort: "teruggave";
            /**
             * @example mbo-inkoop
             * @enum {string}
             */
            stroom: "impuls-banenafspraak" | "mbo-inkoop" | "werkgeversvergoeding" | "uitvoeringskosten";
            /**
             * @description Begrotingsjaar
             * @example 2021
             */
            jaar: number;
            /**
             * @description Arbeidsmarktregio of "landelijk"
             * @default null
             * @example AM18
             */
            regio?: string | null;
            /**
             * @default beide
             * @enum {string}
             */
            budget?: "verplichtingen" | "kas" | "beide";
          })[];
          /**
           * @description Redenen bij regels die ruimte laten, zoals B-08
           * @example [
           *     {
           *     "regel": "B-08",
           *     "tekst": "Extra coördinatie in de eerste maanden"
           *     }
           *   ]
           */
          motiveringen?: {
            regel: string;
            tekst: string;
          }[] | null;
        };
      };
    };
    responses: {
      /** @description Ingediend */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            kenmerk: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            besluitdatum: string;
            omschrijving: string;
            /** @enum {string} */
            status: "ingediend" | "vastgesteld" | "ingetrokken";
            /** @description Wat het besluit boekt; ook de bedragen van een overloop of teruggave, uitgerekend bij het indienen */
            mutaties: {
              /** @enum {string} */
              soort: "openstellen" | "verlagen" | "toedelen" | "intrekken" | "herverdelen" | "kasschuif" | "overhevelen" | "overloop" | "teruggave";
              stroom: string;
              jaar: number;
              regio: string | null;
              vanRegio: string | null;
              naarRegio: string | null;
              naarJaar: number | null;
              naarStroom: string | null;
              /**
               * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
               * @example 2025.00
               */
              bedrag: string;
              /** @enum {string} */
              budget: "verplichtingen" | "kas" | "beide";
            }[];
            /** @description Wat is ingediend, als daar een overloop of teruggave bij was; anders null */
            ingediendeMutaties: {
              [key: string]: unknown;
            }[] | null;
            motiveringen: {
              regel: string;
              tekst: string;
            }[];
            ingediendDoor: string;
            ingediendOp: string;
            gefiatteerdDoor: string | null;
            gefiatteerdOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            besluitId: string | null;
            /**
             * Format: date
             * @description De dag waarop het is geboekt: die van het besluit, of later als die maand gesloten is of er pas later genoeg was om te nemen; null zolang er niets is geboekt
             * @example 2021-03-15
             */
            boekdatum: string | null;
            /** @description Eerste en laatste boekingsnummer; null zolang er niets is geboekt */
            boekingen: (number)[] | null;
            oordelen: {
              regel: string;
              versie: number;
              /** @enum {string} */
              uitkomst: "voldaan" | "niet-voldaan" | "motivering-vereist" | "menselijk-oordeel" | "niet-van-toepassing";
              toelichting: string;
              uitweg: string | null;
              parameters: {
                [key: string]: string;
              };
              bron: {
                document: string;
                regel: number;
                citaat: string;
              };
              motivering: string | null;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Budgetbesluiten_fiatteer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": Record<string, never> | null;
      };
    };
    responses: {
      /** @description Vastgesteld en geboekt */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            kenmerk: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            besluitdatum: string;
            omschrijving: string;
            /** @enum {string} */
            status: "ingediend" | "vastgesteld" | "ingetrokken";
            /** @description Wat het besluit boekt; ook de bedragen van een overloop of teruggave, uitgerekend bij het indienen */
            mutaties: {
              /** @enum {string} */
              soort: "openstellen" | "verlagen" | "toedelen" | "intrekken" | "herverdelen" | "kasschuif" | "overhevelen" | "overloop" | "teruggave";
              stroom: string;
              jaar: number;
              regio: string | null;
              vanRegio: string | null;
              naarRegio: string | null;
              naarJaar: number | null;
              naarStroom: string | null;
              /**
               * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
               * @example 2025.00
               */
              bedrag: string;
              /** @enum {string} */
              budget: "verplichtingen" | "kas" | "beide";
            }[];
            /** @description Wat is ingediend, als daar een overloop of teruggave bij was; anders null */
            ingediendeMutaties: {
              [key: string]: unknown;
            }[] | null;
            motiveringen: {
              regel: string;
              tekst: string;
            }[];
            ingediendDoor: string;
            ingediendOp: string;
            gefiatteerdDoor: string | null;
            gefiatteerdOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            besluitId: string | null;
            /**
             * Format: date
             * @description De dag waarop het is geboekt: die van het besluit, of later als die maand gesloten is of er pas later genoeg was om te nemen; null zolang er niets is geboekt
             * @example 2021-03-15
             */
            boekdatum: string | null;
            /** @description Eerste en laatste boekingsnummer; null zolang er niets is geboekt */
            boekingen: (number)[] | null;
            oordelen: {
              regel: string;
              versie: number;
              /** @enum {string} */
              uitkomst: "voldaan" | "niet-voldaan" | "motivering-vereist" | "menselijk-oordeel" | "niet-van-toepassing";
              toelichting: string;
              uitweg: string | null;
              parameters: {
                [key: string]: string;
              };
              bron: {
                document: string;
                regel: number;
                citaat: string;
              };
              motivering: string | null;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Budgetbesluiten_trekIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          reden: string;
        };
      };
    };
    responses: {
      /** @description Ingetrokken */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            kenmerk: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            besluitdatum: string;
            omschrijving: string;
            /** @enum {string} */
            status: "ingediend" | "vastgesteld" | "ingetrokken";
            /** @description Wat het besluit boekt; ook de bedragen van een overloop of teruggave, uitgerekend bij het indienen */
            mutaties: {
              /** @enum {string} */
              soort: "openstellen" | "verlagen" | "toedelen" | "intrekken" | "herverdelen" | "kasschuif" | "overhevelen" | "overloop" | "teruggave";
              stroom: string;
              jaar: number;
              regio: string | null;
              vanRegio: string | null;
              naarRegio: string | null;
              naarJaar: number | null;
              naarStroom: string | null;
              /**
               * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
               * @example 2025.00
               */
              bedrag: string;
              /** @enum {string} */
              budget: "verplichtingen" | "kas" | "beide";
            }[];
            /** @description Wat is ingediend, als daar een overloop of teruggave bij was; anders null */
            ingediendeMutaties: {
              [key: string]: unknown;
            }[] | null;
            motiveringen: {
              regel: string;
              tekst: string;
            }[];
            ingediendDoor: string;
            ingediendOp: string;
            gefiatteerdDoor: string | null;
            gefiatteerdOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            besluitId: string | null;
            /**
             * Format: date
             * @description De dag waarop het is geboekt: die van het besluit, of later als die maand gesloten is of er pas later genoeg was om te nemen; null zolang er niets is geboekt
             * @example 2021-03-15
             */
            boekdatum: string | null;
            /** @description Eerste en laatste boekingsnummer; null zolang er niets is geboekt */
            boekingen: (number)[] | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Budgetbesluiten_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het budgetbesluit */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            kenmerk: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            besluitdatum: string;
            omschrijving: string;
            /** @enum {string} */
            status: "ingediend" | "vastgesteld" | "ingetrokken";
            /** @description Wat het besluit boekt; ook de bedragen van een overloop of teruggave, uitgerekend bij het indienen */
            mutaties: {
              /** @enum {string} */
              soort: "openstellen" | "verlagen" | "toedelen" | "intrekken" | "herverdelen" | "kasschuif" | "overhevelen" | "overloop" | "teruggave";
              stroom: string;
              jaar: number;
              regio: string | null;
              vanRegio: string | null;
              naarRegio: string | null;
              naarJaar: number | null;
              naarStroom: string | null;
              /**
               * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
               * @example 2025.00
               */
              bedrag: string;
              /** @enum {string} */
              budget: "verplichtingen" | "kas" | "beide";
            }[];
            /** @description Wat is ingediend, als daar een overloop of teruggave bij was; anders null */
            ingediendeMutaties: {
              [key: string]: unknown;
            }[] | null;
            motiveringen: {
              regel: string;
              tekst: string;
            }[];
            ingediendDoor: string;
            ingediendOp: string;
            gefiatteerdDoor: string | null;
            gefiatteerdOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            besluitId: string | null;
            /**
             * Format: date
             * @description De dag waarop het is geboekt: die van het besluit, of later als die maand gesloten is of er pas later genoeg was om te nemen; null zolang er niets is geboekt
             * @example 2021-03-15
             */
            boekdatum: string | null;
            /** @description Eerste en laatste boekingsnummer; null zolang er niets is geboekt */
            boekingen: (number)[] | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Begunstigdenimport_importeer: {
    parameters: {
      query?: {
        /** @description true: alle regels worden geregistreerd of geen enkele */
        allesOfNiets?: "true" | "false";
        /** @description Wat er gebeurt met een regel die een nummer (KvK of BRIN) én het IBAN heeft van een begunstigde die er al is: overslaan, of toch registreren met een melding */
        dubbelen?: "overslaan" | "registreren";
      };
      header?: {
        /** @description Met respond-async (RFC 7240) komt er meteen een 202 met een taak, die het werk daarna doet; zonder deze kop wacht het antwoord op het werk */
        Prefer?: string;
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    /**
     * @description Een regel met kolomnamen en daaronder één begunstigde per regel, gescheiden door ; of komma:
     *
     *   soort;naam;iban;kvkNummer;brin;adres.plaats;adres.land;duoErkenningen;sbbErkenningen
     *   leerbedrijf;Voorbeeld Logistiek B.V.;NL91ABNA0417164300;12345678;;Utrecht;NL;;25166 vanaf 2020-01-01
     *   mbo-instelling;ROC Voorbeeld;NL20INGB0001234567;;25PW;;;25166 vanaf 2020-01-01 t/m 2021-12-31 | 25168 vanaf 2020-08-01;
     */
    requestBody: {
      content: {
        "text/csv": string;
      };
    };
    responses: {
      /** @description Verwerkt: de uitkomst van elke regel */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /** @enum {string} */
            dubbelen: "overslaan" | "registreren";
            allesOfNiets: boolean;
            ingediendDoor: string;
            ingediendOp: string;
            totalen: {
              aantal: number;
              geregistreerd: number;
              dubbel: number;
              ongeldig: number;
              metMelding: number;
            };
            regels: {
              /** @description Volgnummer van de begunstigde in het bestand, vanaf 1 */
              regel: number;
              regelInBestand: number;
              /** @enum {string} */
              uitkomst: "geregistreerd" | "dubbel" | "ongeldig";
              /**
               * Format: uuid
               * @description Wie is geregistreerd, of er al was
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              begunstigdeId?: string;
              meldingen?: {
                /** @enum {string} */
                soort: "zelfde-nummer-en-iban" | "zelfde-nummer" | "zelfde-iban" | "brin-ontbreekt" | "kvk-nummer-ontbreekt" | "andere-wijziging-open";
                melding: string;
                /** @description Om welke andere begunstigden het gaat; ten hoogste tien, alle staan in /v1/begunstigden/dubbelen */
                begunstigden: string[];
                /** @description Bij een import: op welke regels van het bestand zij staan, vanaf 1 */
                regels?: number[];
              }[];
              fouten?: {
                pointer: string;
                melding: string;
                /** @description Regel van het bestand, vanaf 1; de kolomnamen tellen mee */
                regelInBestand: number;
                kolom?: string;
              }[];
            }[];
          };
        };
      };
      /** @description Aangenomen: de taak die het bestand verwerkt */
      202: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            soort: string;
            /** @enum {string} */
            status: "wacht" | "loopt" | "gelukt" | "mislukt" | "geannuleerd";
            /** @description Waar te lezen is wat de taak maakt; null zolang dat niet bekend is */
            href: string | null;
            /** @description Waar het verloop te volgen is (server-sent events) */
            gebeurtenissen: string;
            voortgang: {
              /** @description Welk deel van het werk; null zolang de taak wacht */
              fase: string | null;
              gedaan: number | null;
              /** @description Hoeveel er in deze fase te doen is; 0 als dat niet bekend is */
              totaal: number | null;
            };
            /** @description De hoeveelste keer er aan de taak is begonnen */
            poging: number;
            aangevraagdDoor: string;
            organisatie: string;
            rollen: string[];
            regio: string | null;
            aangemaaktOp: string;
            begonnenOp: string | null;
            klaarOp: string | null;
            annulering: {
              door: string;
              op: string;
            } | null;
            uitkomst: {
              /** @description De HTTP-status die het verzoek zonder taak had gekregen */
              status: number;
              href: string;
            } | null;
            /** @description Waarom de taak niet lukte, zoals het verzoek zonder taak het had geantwoord (RFC 9457) */
            probleem: {
              [key: string]: unknown;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Begunstigdenimport_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De import */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /** @enum {string} */
            dubbelen: "overslaan" | "registreren";
            allesOfNiets: boolean;
            ingediendDoor: string;
            ingediendOp: string;
            totalen: {
              aantal: number;
              geregistreerd: number;
              dubbel: number;
              ongeldig: number;
              metMelding: number;
            };
            regels: {
              /** @description Volgnummer van de begunstigde in het bestand, vanaf 1 */
              regel: number;
              regelInBestand: number;
              /** @enum {string} */
              uitkomst: "geregistreerd" | "dubbel" | "ongeldig";
              /**
               * Format: uuid
               * @description Wie is geregistreerd, of er al was
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              begunstigdeId?: string;
              meldingen?: {
                /** @enum {string} */
                soort: "zelfde-nummer-en-iban" | "zelfde-nummer" | "zelfde-iban" | "brin-ontbreekt" | "kvk-nummer-ontbreekt" | "andere-wijziging-open";
                melding: string;
                /** @description Om welke andere begunstigden het gaat; ten hoogste tien, alle staan in /v1/begunstigden/dubbelen */
                begunstigden: string[];
                /** @description Bij een import: op welke regels van het bestand zij staan, vanaf 1 */
                regels?: number[];
              }[];
              fouten?: {
                pointer: string;
                melding: string;
                /** @description Regel van het bestand, vanaf 1; de kolomnamen tellen mee */
                regelInBestand: number;
                kolom?: string;
              }[];
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Ibanwijzigingen_vraag: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description IBAN in een SEPA-land; spaties en kleine letters mogen
           * @example NL91ABNA0417164300
           */
          iban: string;
          /** @default null */
          bic?: string | null;
          reden: string;
        };
      };
    };
    responses: {
      /** @description Ingediend */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string;
            iban: string;
            bic: string | null;
            reden: string;
            /** @enum {string} */
            status: "ingediend" | "gefiatteerd" | "ingetrokken";
            ingediendDoor: string;
            ingediendOp: string;
            gefiatteerdDoor: string | null;
            gefiatteerdOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
            /** @description Wat u moet weten; het houdt niets tegen */
            meldingen: {
              /** @enum {string} */
              soort: "zelfde-nummer-en-iban" | "zelfde-nummer" | "zelfde-iban" | "brin-ontbreekt" | "kvk-nummer-ontbreekt" | "andere-wijziging-open";
              melding: string;
              /** @description Om welke andere begunstigden het gaat; ten hoogste tien, alle staan in /v1/begunstigden/dubbelen */
              begunstigden: string[];
              /** @description Bij een import: op welke regels van het bestand zij staan, vanaf 1 */
              regels?: number[];
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Ibanwijzigingen_fiatteer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
        wijzigingId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": Record<string, never> | null;
      };
    };
    responses: {
      /** @description Gefiatteerd */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string;
            iban: string;
            bic: string | null;
            reden: string;
            /** @enum {string} */
            status: "ingediend" | "gefiatteerd" | "ingetrokken";
            ingediendDoor: string;
            ingediendOp: string;
            gefiatteerdDoor: string | null;
            gefiatteerdOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
            /** @description Wat u moet weten; het houdt niets tegen */
            meldingen: {
              /** @enum {string} */
              soort: "zelfde-nummer-en-iban" | "zelfde-nummer" | "zelfde-iban" | "brin-ontbreekt" | "kvk-nummer-ontbreekt" | "andere-wijziging-open";
              melding: string;
              /** @description Om welke andere begunstigden het gaat; ten hoogste tien, alle staan in /v1/begunstigden/dubbelen */
              begunstigden: string[];
              /** @description Bij een import: op welke regels van het bestand zij staan, vanaf 1 */
              regels?: number[];
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Ibanwijzigingen_trekIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
        wijzigingId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          reden: string;
        };
      };
    };
    responses: {
      /** @description Ingetrokken */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string;
            iban: string;
            bic: string | null;
            reden: string;
            /** @enum {string} */
            status: "ingediend" | "gefiatteerd" | "ingetrokken";
            ingediendDoor: string;
            ingediendOp: string;
            gefiatteerdDoor: string | null;
            gefiatteerdOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
            /** @description Wat u moet weten; het houdt niets tegen */
            meldingen: {
              /** @enum {string} */
              soort: "zelfde-nummer-en-iban" | "zelfde-nummer" | "zelfde-iban" | "brin-ontbreekt" | "kvk-nummer-ontbreekt" | "andere-wijziging-open";
              melding: string;
              /** @description Om welke andere begunstigden het gaat; ten hoogste tien, alle staan in /v1/begunstigden/dubbelen */
              begunstigden: string[];
              /** @description Bij een import: op welke regels van het bestand zij staan, vanaf 1 */
              regels?: number[];
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Begunstigden_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        soort?: "mbo-instelling" | "leerbedrijf" | "gemeente" | "uwv" | "werkgeversorganisatie" | "vakbond" | "sociaal-ontwikkelbedrijf" | "dienstverlener";
        /** @description Deel van de naam; hoofdletters maken niet uit */
        naam?: string;
        /** @description Precies dit KvK-nummer */
        kvkNummer?: string;
        /** @description Precies dit BRIN; zonder vestigingsnummer is het de hoofdvestiging (00) */
        brin?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina begunstigden; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              soort: string;
              naam: string;
              /** @description Niet voor een regio-aanvrager */
              iban?: string;
              /** @description Niet voor een regio-aanvrager */
              bic?: string | null;
              /** @description Wanneer het rekeningnummer voor het laatst wijzigde; null: nooit. Niet voor een regio-aanvrager */
              ibanGewijzigdOp?: string | null;
              kvkNummer: string | null;
              brin: string | null;
              adres: {
                /** @default null */
                straat: string | null;
                /** @default null */
                huisnummer: string | null;
                /** @default null */
                postcode: string | null;
                plaats: string;
                /** @example NL */
                land: string;
              } | null;
              duoErkenningen: {
                crebo: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                geldigVanaf: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                geldigTotEnMet: string | null;
              }[];
              sbbErkenningen: {
                crebo: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                erkendVanaf: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                erkendTotEnMet: string | null;
              }[];
              geregistreerdOp: string;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Begunstigden_registreer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          soort: "mbo-instelling" | "leerbedrijf" | "gemeente" | "uwv" | "werkgeversorganisatie" | "vakbond" | "sociaal-ontwikkelbedrijf" | "dienstverlener";
          /** @example ROC Voorbeeld */
          naam: string;
          /**
           * @description IBAN in een SEPA-land; spaties en kleine letters mogen
           * @example NL91ABNA0417164300
           */
          iban: string;
          /** @default null */
          bic?: string | null;
          /**
           * @default null
           * @example 12345678
           */
          kvkNummer?: string | null;
          /**
           * @default null
           * @example 25PW
           */
          brin?: string | null;
          /** @default null */
          adres?: {
            /** @default null */
            straat?: string | null;
            /** @default null */
            huisnummer?: string | null;
            /** @default null */
            postcode?: string | null;
            plaats: string;
            /** @example NL */
            land: string;
          } | null;
          /** @default [] */
          duoErkenningen?: {
            /** @example 25166 */
            crebo: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigVanaf: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @default null
             * @example 2021-03-15
             */
            geldigTotEnMet?: string | null;
          }[];
          /** @default [] */
          sbbErkenningen?: {
            /** @example 25166 */
            crebo: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            erkendVanaf: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @default null
             * @example 2021-03-15
             */
            erkendTotEnMet?: string | null;
          }[];
        };
      };
    };
    responses: {
      /** @description Geregistreerd */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            soort: string;
            naam: string;
            /** @description Niet voor een regio-aanvrager */
            iban?: string;
            /** @description Niet voor een regio-aanvrager */
            bic?: string | null;
            /** @description Wanneer het rekeningnummer voor het laatst wijzigde; null: nooit. Niet voor een regio-aanvrager */
            ibanGewijzigdOp?: string | null;
            kvkNummer: string | null;
            brin: string | null;
            adres: {
              /** @default null */
              straat: string | null;
              /** @default null */
              huisnummer: string | null;
              /** @default null */
              postcode: string | null;
              plaats: string;
              /** @example NL */
              land: string;
            } | null;
            duoErkenningen: {
              crebo: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              geldigVanaf: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              geldigTotEnMet: string | null;
            }[];
            sbbErkenningen: {
              crebo: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              erkendVanaf: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              erkendTotEnMet: string | null;
            }[];
            geregistreerdOp: string;
            /** @description Wat u moet weten; het houdt niets tegen */
            meldingen: {
              /** @enum {string} */
              soort: "zelfde-nummer-en-iban" | "zelfde-nummer" | "zelfde-iban" | "brin-ontbreekt" | "kvk-nummer-ontbreekt" | "andere-wijziging-open";
              melding: string;
              /** @description Om welke andere begunstigden het gaat; ten hoogste tien, alle staan in /v1/begunstigden/dubbelen */
              begunstigden: string[];
              /** @description Bij een import: op welke regels van het bestand zij staan, vanaf 1 */
              regels?: number[];
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Begunstigden_wijzigingen: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina wijzigingen; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              begunstigdeId: string;
              volgnummer: number;
              velden: string[];
              /** @description Wat er stond */
              voor: {
                naam?: string;
                kvkNummer?: string | null;
                brin?: string | null;
                adres?: ({
                  plaats: string;
                  land: string;
                } & {
                  [key: string]: unknown;
                }) | null;
                duoErkenningen?: {
                  crebo: string;
                  /**
                   * Format: date
                   * @description Kalenderdag (JJJJ-MM-DD)
                   * @example 2021-03-15
                   */
                  geldigVanaf: string;
                  /**
                   * Format: date
                   * @description Kalenderdag (JJJJ-MM-DD)
                   * @example 2021-03-15
                   */
                  geldigTotEnMet: string | null;
                }[];
                sbbErkenningen?: {
                  crebo: string;
                  /**
                   * Format: date
                   * @description Kalenderdag (JJJJ-MM-DD)
                   * @example 2021-03-15
                   */
                  erkendVanaf: string;
                  /**
                   * Format: date
                   * @description Kalenderdag (JJJJ-MM-DD)
                   * @example 2021-03-15
                   */
                  erkendTotEnMet: string | null;
                }[];
              };
              /** @description Wat het werd */
              na: {
                naam?: string;
                kvkNummer?: string | null;
                brin?: string | null;
                adres?: ({
                  plaats: string;
                  land: string;
                } & {
                  [key: string]: unknown;
                }) | null;
                duoErkenningen?: {
                  crebo: string;
                  /**
                   * Format: date
                   * @description Kalenderdag (JJJJ-MM-DD)
                   * @example 2021-03-15
                   */
                  geldigVanaf: string;
                  /**
                   * Format: date
                   * @description Kalenderdag (JJJJ-MM-DD)
                   * @example 2021-03-15
                   */
                  geldigTotEnMet: string | null;
                }[];
                sbbErkenningen?: {
                  crebo: string;
                  /**
                   * Format: date
                   * @description Kalenderdag (JJJJ-MM-DD)
                   * @example 2021-03-15
                   */
                  erkendVanaf: string;
                  /**
                   * Format: date
                   * @description Kalenderdag (JJJJ-MM-DD)
                   * @example 2021-03-15
                   */
                  erkendTotEnMet: string | null;
                }[];
              };
              reden: string;
              door: string;
              op: string;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Begunstigden_wijzig: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          reden: string;
          /** @example ROC Voorbeeld */
          naam?: string;
          /** @example 12345678 */
          kvkNummer?: string | null;
          /** @example 25PW */
          brin?: string | null;
          adres?: {
            /** @default null */
            straat?: string | null;
            /** @default null */
            huisnummer?: string | null;
            /** @default null */
            postcode?: string | null;
            plaats: string;
            /** @example NL */
            land: string;
          } | null;
          /** @description De hele lijst zoals zij wordt, ook wat er al stond */
          duoErkenningen?: {
            /** @example 25166 */
            crebo: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigVanaf: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @default null
             * @example 2021-03-15
             */
            geldigTotEnMet?: string | null;
          }[];
          /** @description De hele lijst zoals zij wordt, ook wat er al stond */
          sbbErkenningen?: {
            /** @example 25166 */
            crebo: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            erkendVanaf: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @default null
             * @example 2021-03-15
             */
            erkendTotEnMet?: string | null;
          }[];
        };
      };
    };
    responses: {
      /** @description Gewijzigd */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string;
            volgnummer: number;
            velden: string[];
            /** @description Wat er stond */
            voor: {
              naam?: string;
              kvkNummer?: string | null;
              brin?: string | null;
              adres?: ({
                plaats: string;
                land: string;
              } & {
                [key: string]: unknown;
              }) | null;
              duoErkenningen?: {
                crebo: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                geldigVanaf: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                geldigTotEnMet: string | null;
              }[];
              sbbErkenningen?: {
                crebo: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                erkendVanaf: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                erkendTotEnMet: string | null;
              }[];
            };
            /** @description Wat het werd */
            na: {
              naam?: string;
              kvkNummer?: string | null;
              brin?: string | null;
              adres?: ({
                plaats: string;
                land: string;
              } & {
                [key: string]: unknown;
              }) | null;
              duoErkenningen?: {
                crebo: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                geldigVanaf: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                geldigTotEnMet: string | null;
              }[];
              sbbErkenningen?: {
                crebo: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                erkendVanaf: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                erkendTotEnMet: string | null;
              }[];
            };
            reden: string;
            door: string;
            op: string;
            /** @description Wat u moet weten; het houdt niets tegen */
            meldingen: {
              /** @enum {string} */
              soort: "zelfde-nummer-en-iban" | "zelfde-nummer" | "zelfde-iban" | "brin-ontbreekt" | "kvk-nummer-ontbreekt" | "andere-wijziging-open";
              melding: string;
              /** @description Om welke andere begunstigden het gaat; ten hoogste tien, alle staan in /v1/begunstigden/dubbelen */
              begunstigden: string[];
              /** @description Bij een import: op welke regels van het bestand zij staan, vanaf 1 */
              regels?: number[];
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Begunstigden_dubbelen: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        /** @description Alleen groepen die dit delen */
        gedeeld?: "kvkNummer" | "brin" | "iban";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina groepen; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /** @enum {string} */
              gedeeld: "kvkNummer" | "brin" | "iban";
              /** @description Het nummer of IBAN dat zij delen; een BRIN zonder vestigingsnummer telt als de hoofdvestiging */
              waarde: string;
              aantal: number;
              /** @description Wat zij allemaal ook delen: een nummer én een IBAN wijst op dezelfde partij */
              ookGedeeld: ("kvkNummer" | "brin" | "iban")[];
              /** @description Ten hoogste honderd, in volgorde van registratie */
              begunstigden: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                id: string;
                soort: string;
                naam: string;
                kvkNummer: string | null;
                brin: string | null;
                iban: string;
              }[];
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Begunstigden_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De begunstigde */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            soort: string;
            naam: string;
            /** @description Niet voor een regio-aanvrager */
            iban?: string;
            /** @description Niet voor een regio-aanvrager */
            bic?: string | null;
            /** @description Wanneer het rekeningnummer voor het laatst wijzigde; null: nooit. Niet voor een regio-aanvrager */
            ibanGewijzigdOp?: string | null;
            kvkNummer: string | null;
            brin: string | null;
            adres: {
              /** @default null */
              straat: string | null;
              /** @default null */
              huisnummer: string | null;
              /** @default null */
              postcode: string | null;
              plaats: string;
              /** @example NL */
              land: string;
            } | null;
            duoErkenningen: {
              crebo: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              geldigVanaf: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              geldigTotEnMet: string | null;
            }[];
            sbbErkenningen: {
              crebo: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              erkendVanaf: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              erkendTotEnMet: string | null;
            }[];
            geregistreerdOp: string;
            /** @description Wanneer de laatste run werd verzonden waarin de bank op dit rekeningnummer heeft uitbetaald, sinds het geldt; null: nog niet. Niet voor een regio-aanvrager */
            laatstBetaaldOp?: string | null;
            /** @description Niet voor een regio-aanvrager */
            ibanwijzigingen?: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              begunstigdeId: string;
              iban: string;
              bic: string | null;
              reden: string;
              /** @enum {string} */
              status: "ingediend" | "gefiatteerd" | "ingetrokken";
              ingediendDoor: string;
              ingediendOp: string;
              gefiatteerdDoor: string | null;
              gefiatteerdOp: string | null;
              ingetrokkenDoor: string | null;
              ingetrokkenOp: string | null;
              ingetrokkenReden: string | null;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Arrangementen_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        /** @description Arbeidsmarktregio */
        regio?: string;
        status?: "open" | "beeindigd";
        categorie?: "bedreigde-werknemer" | "ww-instroom" | "jongere" | "bijstandsaanvrager" | "ondernemer-nug";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina arrangementen; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              regio: string;
              pseudoniem: string;
              /** @enum {string} */
              status: "open" | "beeindigd";
              categorie: string;
              eerstverantwoordelijke: string;
              opVerzoek: boolean;
              doelgroepBanenafspraak: boolean;
              wajong: boolean;
              loonwaardePercentage: number | null;
              toestemming: boolean;
              afgestemdMet: string[];
              voorliggend: {
                partij: string;
                uitkomst: string;
                toelichting: string | null;
              }[];
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              startdatum: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              einddatum: string | null;
              geregistreerdOp: string;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Arrangementen_registreer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description Arbeidsmarktregio
           * @example AM18
           */
          regio: string;
          kandidaat: {
            /**
             * @description Burgerservicenummer; wordt direct gepseudonimiseerd en niet bewaard
             * @example 111222333
             */
            bsn: string;
          } | {
            pseudoniem: string;
          };
          /** @enum {string} */
          categorie: "bedreigde-werknemer" | "ww-instroom" | "jongere" | "bijstandsaanvrager" | "ondernemer-nug";
          /** @enum {string} */
          eerstverantwoordelijke: "sociale-partners" | "uwv" | "gemeente";
          /** @default false */
          opVerzoek?: boolean;
          doelgroepBanenafspraak: boolean;
          wajong: boolean;
          /** @default null */
          loonwaardePercentage?: number | null;
          toestemming: boolean;
          afgestemdMet: ("werkgever" | "sociale-partners" | "uwv" | "gemeente" | "school" | "leerwerkloket" | "sbb")[];
          voorliggend: {
            /** @enum {string} */
            partij: "werkgever" | "sociale-partners" | "uwv" | "gemeente" | "school" | "leerwerkloket" | "sbb" | "oo-fonds" | "praktijkleren" | "extra-bbl" | "jeugdmiddelen";
            /** @enum {string} */
            uitkomst: "ingezet" | "niet-beschikbaar" | "niet-van-toepassing" | "beschikbaar-niet-ingezet";
            /** @default null */
            toelichting?: string | null;
          }[];
          /**
           * Format: date
           * @description Kalenderdag (JJJJ-MM-DD)
           * @example 2021-03-15
           */
          startdatum: string;
        };
      };
    };
    responses: {
      /** @description Geregistreerd */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            regio: string;
            pseudoniem: string;
            /** @enum {string} */
            status: "open" | "beeindigd";
            categorie: string;
            eerstverantwoordelijke: string;
            opVerzoek: boolean;
            doelgroepBanenafspraak: boolean;
            wajong: boolean;
            loonwaardePercentage: number | null;
            toestemming: boolean;
            afgestemdMet: string[];
            voorliggend: {
              partij: string;
              uitkomst: string;
              toelichting: string | null;
            }[];
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            startdatum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            einddatum: string | null;
            geregistreerdOp: string;
            gebeurtenissen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /** @enum {string} */
              soort: "registratie" | "overdracht" | "evaluatie" | "beeindiging";
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              datum: string;
              /** @description De regio vanaf deze dag; null als die niet verandert */
              regio: string | null;
              inhoud: {
                [key: string]: unknown;
              };
              door: string;
              op: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Arrangementen_draagOver: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description Arbeidsmarktregio
           * @default null
           * @example AM18
           */
          naarRegio?: string | null;
          /**
           * @default null
           * @enum {string|null}
           */
          eerstverantwoordelijke?: "sociale-partners" | "uwv" | "gemeente" | null;
          /** @default null */
          opVerzoek?: boolean | null;
          /**
           * @default null
           * @enum {string|null}
           */
          categorie?: "bedreigde-werknemer" | "ww-instroom" | "jongere" | "bijstandsaanvrager" | "ondernemer-nug" | null;
          /**
           * Format: date
           * @description Kalenderdag (JJJJ-MM-DD)
           * @example 2021-03-15
           */
          datum: string;
          reden: string;
        };
      };
    };
    responses: {
      /** @description Overgedragen: het arrangement zoals het nu is */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            regio: string;
            pseudoniem: string;
            /** @enum {string} */
            status: "open" | "beeindigd";
            categorie: string;
            eerstverantwoordelijke: string;
            opVerzoek: boolean;
            doelgroepBanenafspraak: boolean;
            wajong: boolean;
            loonwaardePercentage: number | null;
            toestemming: boolean;
            afgestemdMet: string[];
            voorliggend: {
              partij: string;
              uitkomst: string;
              toelichting: string | null;
            }[];
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            startdatum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            einddatum: string | null;
            geregistreerdOp: string;
            gebeurtenissen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /** @enum {string} */
              soort: "registratie" | "overdracht" | "evaluatie" | "beeindiging";
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              datum: string;
              /** @description De regio vanaf deze dag; null als die niet verandert */
              regio: string | null;
              inhoud: {
                [key: string]: unknown;
              };
              door: string;
              op: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Arrangementen_evalueer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * Format: date
           * @description Kalenderdag (JJJJ-MM-DD)
           * @example 2021-03-15
           */
          datum: string;
          /** @enum {string} */
          uitkomst: "uitstroom-mogelijk" | "uitstroom-niet-mogelijk";
          toelichting: string;
        };
      };
    };
    responses: {
      /** @description Vastgelegd: het arrangement zoals het nu is */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            regio: string;
            pseudoniem: string;
            /** @enum {string} */
            status: "open" | "beeindigd";
            categorie: string;
            eerstverantwoordelijke: string;
            opVerzoek: boolean;
            doelgroepBanenafspraak: boolean;
            wajong: boolean;
            loonwaardePercentage: number | null;
            toestemming: boolean;
            afgestemdMet: string[];
            voorliggend: {
              partij: string;
              uitkomst: string;
              toelichting: string | null;
            }[];
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            startdatum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            einddatum: string | null;
            geregistreerdOp: string;
            gebeurtenissen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /** @enum {string} */
              soort: "registratie" | "overdracht" | "evaluatie" | "beeindiging";
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              datum: string;
              /** @description De regio vanaf deze dag; null als die niet verandert */
              regio: string | null;
              inhoud: {
                [key: string]: unknown;
              };
              door: string;
              op: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Arrangementen_beeindig: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * Format: date
           * @description Kalenderdag (JJJJ-MM-DD)
           * @example 2021-03-15
           */
          datum: string;
          reden: string;
        };
      };
    };
    responses: {
      /** @description Beëindigd */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            regio: string;
            pseudoniem: string;
            /** @enum {string} */
            status: "open" | "beeindigd";
            categorie: string;
            eerstverantwoordelijke: string;
            opVerzoek: boolean;
            doelgroepBanenafspraak: boolean;
            wajong: boolean;
            loonwaardePercentage: number | null;
            toestemming: boolean;
            afgestemdMet: string[];
            voorliggend: {
              partij: string;
              uitkomst: string;
              toelichting: string | null;
            }[];
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            startdatum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            einddatum: string | null;
            geregistreerdOp: string;
            gebeurtenissen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /** @enum {string} */
              soort: "registratie" | "overdracht" | "evaluatie" | "beeindiging";
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              datum: string;
              /** @description De regio vanaf deze dag; null als die niet verandert */
              regio: string | null;
              inhoud: {
                [key: string]: unknown;
              };
              door: string;
              op: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Arrangementen_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het arrangement */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            regio: string;
            pseudoniem: string;
            /** @enum {string} */
            status: "open" | "beeindigd";
            categorie: string;
            eerstverantwoordelijke: string;
            opVerzoek: boolean;
            doelgroepBanenafspraak: boolean;
            wajong: boolean;
            loonwaardePercentage: number | null;
            toestemming: boolean;
            afgestemdMet: string[];
            voorliggend: {
              partij: string;
              uitkomst: string;
              toelichting: string | null;
            }[];
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            startdatum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            einddatum: string | null;
            geregistreerdOp: string;
            gebeurtenissen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /** @enum {string} */
              soort: "registratie" | "overdracht" | "evaluatie" | "beeindiging";
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              datum: string;
              /** @description De regio vanaf deze dag; null als die niet verandert */
              regio: string | null;
              inhoud: {
                [key: string]: unknown;
              };
              door: string;
              op: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Verplichtingen_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        stroom?: string;
        /** @description Begrotingsjaar */
        jaar?: number;
        /** @description Arbeidsmarktregio */
        regio?: string;
        instrument?: string;
        status?: "vastgelegd" | "gewijzigd" | "afgewikkeld" | "vervallen";
        /** @description Kenmerk (UUID) */
        arrangementId?: string;
        /** @description Kenmerk (UUID) */
        begunstigdeId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina verplichtingen; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              nummer: string;
              status: string;
              stroom: string;
              jaar: number;
              regio: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              betaalbaar: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              betaald: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              openstaand: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              besluitId: string;
              boeking: number;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              datum: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              einddatum: string;
              instrument: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              begunstigdeId: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              arrangementId: string | null;
              omschrijving: string;
              gerichtOpWerkhervatting: boolean;
              cofinanciering: unknown[];
              motiveringen: unknown[];
              opleiding: unknown;
              werkfit: unknown;
              virtueel: boolean | null;
              toekenningskenmerk: string | null;
              loonaanvulling: unknown;
              vastgelegdOp: string;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Verplichtingen_vraagAan: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          stroom: "ontschot-menukaart" | "teambemensing" | "impuls-banenafspraak" | "mbo-inkoop" | "werkgeversvergoeding" | "uitvoeringskosten" | "sociale-partners-landelijk";
          /**
           * @description Begrotingsjaar
           * @example 2021
           */
          jaar: number;
          /**
           * @description Arbeidsmarktregio
           * @example AM18
           */
          regio: string;
          /**
           * Format: date
           * @description Kalenderdag (JJJJ-MM-DD)
           * @example 2021-03-15
           */
          datum: string;
          /**
           * Format: date
           * @description Kalenderdag (JJJJ-MM-DD)
           * @example 2021-03-15
           */
          einddatum: string;
          /** @enum {string} */
          instrument: "workshop-virtueel" | "workshop-succesvol-naar-ander-werk" | "breder-zoekgedrag" | "hulp-bij-solliciteren" | "loopbaanbegeleiding" | "loopbaanadvies" | "scholing" | "praktijkleren-mbo" | "begeleiding-bij-scholing" | "grensoverschrijdende-bemiddeling" | "banenmarkt-speeddate" | "jobcoach" | "werkplekaanpassing" | "integraal-traject" | "schuldhulpverlening" | "wmo-dienstverlening" | "taalonderwijs" | "maatwerkbudget" | "no-riskpolis" | "loondispensatie" | "loonkostensubsidie" | "werkfit-houden" | "teambemensing" | "voorbereiding" | "uitvoeringskosten" | "coordinatie-sociale-partners";
          /**
           * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
           * @example 2025.00
           */
          bedrag: string;
          /**
           * Format: uuid
           * @description Kenmerk (UUID)
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
           */
          begunstigdeId: string;
          /**
           * Format: uuid
           * @description Kenmerk (UUID)
           * @default null
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
           */
          arrangementId?: string | null;
          omschrijving: string;
          gerichtOpWerkhervatting: boolean;
          /** @default [] */
          cofinanciering?: {
            /** @enum {string} */
            bron: "oo-fonds" | "sociaal-plan" | "werkgever" | "nl-leert-door" | "perspectief-op-werk" | "provincie" | "ocw" | "overig";
            /**
             * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
             * @example 2025.00
             */
            bedrag: string;
          }[];
          /** @default [] */
          motiveringen?: {
            regel: string;
            tekst: string;
          }[];
          /** @default null */
          opleiding?: {
            /** @enum {string} */
            vorm: "praktijkleren" | "school" | "online";
            /** @enum {string} */
            doel: "praktijkverklaring" | "certificaat" | "diploma";
            /**
             * @default null
             * @enum {string|null}
             */
            leerweg?: "derde-leerweg" | "bbl" | "bol" | null;
            /**
             * @default null
             * @example 25166
             */
            crebo?: string | null;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            startdatum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            einddatum: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @default null
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            instellingId?: string | null;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @default null
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            leerbedrijfId?: string | null;
            /** @default null */
            overeenkomst?: string | null;
            /** @default null */
            weken?: number | null;
            /**
             * @default null
             * @enum {string|null}
             */
            inkoper?: "uwv" | "gemeente" | "werkgeversorganisatie" | "vakbond" | null;
            /**
             * @default null
             * @enum {string|null}
             */
            verkorting?: "werkervaring" | "eerdere-opleiding" | null;
            /** @default null */
            startkwalificatie?: boolean | null;
            /** @description Code van het certificaat dat de minister van OCW aan de opleiding heeft verbonden; nodig bij het doel certificaat (regel O-06) */
            certificaatcode?: string | null;
          } | null;
          /** @default null */
          werkfit?: {
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            startdatum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            einddatum: string;
            /** @default null */
            professioneelOordeel?: {
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              datum: string;
              functie: string;
              /** @enum {string} */
              conclusie: "niet-mogelijk" | "mogelijk";
            } | null;
            /** @default null */
            uitzondering?: {
              reden: string;
            } | null;
            /** @description Of de kandidaat door de crisis zijn baan heeft verloren; nodig als de categorie dat niet al zegt (regel W-07) */
            baanVerloren?: boolean | null;
          } | null;
          /** @description Of de ontmoeting virtueel is; nodig bij banenmarkten en speeddates zolang die niet fysiek mogen (regel M-03) */
          virtueel?: boolean | null;
          /** @description Kenmerk van de toekenning door SZW; nodig bij teambemensing door een vakbond of werkgeversorganisatie (regel T-05) */
          toekenningskenmerk?: string | null;
          /** @description Inkomen en loon per maand, als het bedrag een aanvulling op het loon is (regel M-05) */
          loonaanvulling?: {
            /**
             * @description Inkomen per maand voordat de kandidaat bij de werkgever ging werken
             * @example 1800.00
             */
            inkomenVoorheen: string;
            /**
             * @description Loon per maand bij de werkgever nu
             * @example 1500.00
             */
            loonNu: string;
          } | null;
        };
      };
    };
    responses: {
      /** @description Vastgelegd */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            status: string;
            stroom: string;
            jaar: number;
            regio: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            betaalbaar: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            betaald: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            openstaand: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            besluitId: string;
            boeking: number;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            datum: string;
            /**
             * Format: date
             * @description De dag waarop het is geboekt: de gevraagde, of later als die maand gesloten is of de cel de ruimte pas later kreeg
             * @example 2021-03-15
             */
            boekdatum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            einddatum: string;
            instrument: string;
            oordelen: {
              regel: string;
              versie: number;
              /** @enum {string} */
              uitkomst: "voldaan" | "niet-voldaan" | "motivering-vereist" | "menselijk-oordeel" | "niet-van-toepassing";
              toelichting: string;
              uitweg: string | null;
              parameters: {
                [key: string]: string;
              };
              bron: {
                document: string;
                regel: number;
                citaat: string;
              };
              motivering: string | null;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
      503: components["responses"]["Probleem"];
    };
  };
  Verplichtingen_wijzig: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          soort: "verhogen" | "verlagen" | "vrijvallen";
          /**
           * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
           * @default null
           * @example 2025.00
           */
          bedrag?: string | null;
          reden: string;
          /**
           * Format: date
           * @description Kalenderdag (JJJJ-MM-DD)
           * @example 2021-03-15
           */
          datum: string;
          /**
           * Format: date
           * @description Nieuwe laatste dag van een traject werkfit houden, als de verhoging het verlengt; de reden is dan ook de reden van de verlenging (regel W-02)
           * @example 2021-03-15
           */
          einddatum?: string | null;
        };
      };
    };
    responses: {
      /** @description Gewijzigd: de verplichting zoals zij nu is */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            status: string;
            stroom: string;
            jaar: number;
            regio: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            betaalbaar: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            betaald: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            openstaand: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            besluitId: string;
            boeking: number;
            wijziging: {
              soort: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              datum: string;
              /**
               * Format: date
               * @description De dag waarop het is geboekt: de gevraagde, of later als die maand gesloten is of de cel de ruimte pas later kreeg
               * @example 2021-03-15
               */
              boekdatum: string;
              reden: string;
              /**
               * Format: date
               * @description Nieuwe laatste dag van het traject, als het is verlengd
               * @example 2021-03-15
               */
              einddatum?: string;
            };
            oordelen: {
              regel: string;
              versie: number;
              /** @enum {string} */
              uitkomst: "voldaan" | "niet-voldaan" | "motivering-vereist" | "menselijk-oordeel" | "niet-van-toepassing";
              toelichting: string;
              uitweg: string | null;
              parameters: {
                [key: string]: string;
              };
              bron: {
                document: string;
                regel: number;
                citaat: string;
              };
              motivering: string | null;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
      503: components["responses"]["Probleem"];
    };
  };
  Verplichtingen_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De verplichting */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            status: string;
            stroom: string;
            jaar: number;
            regio: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            betaalbaar: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            betaald: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            openstaand: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            besluitId: string;
            boeking: number;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            datum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            einddatum: string;
            instrument: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            arrangementId: string | null;
            omschrijving: string;
            gerichtOpWerkhervatting: boolean;
            cofinanciering: unknown[];
            motiveringen: unknown[];
            opleiding: unknown;
            werkfit: unknown;
            virtueel: boolean | null;
            toekenningskenmerk: string | null;
            loonaanvulling: unknown;
            vastgelegdOp: string;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Aanvraagbundels_dien: {
    parameters: {
      query?: {
        /** @description Alleen bij CSV en NDJSON: true boekt alle regels of geen enkele */
        allesOfNiets?: "true" | "false";
      };
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description true: alle regels worden geboekt of geen enkele
           * @default false
           */
          allesOfNiets?: boolean;
          regels: {
            /** @enum {string} */
            stroom: "ontschot-menukaart" | "teambemensing" | "impuls-banenafspraak" | "mbo-inkoop" | "werkgeversvergoeding" | "uitvoeringskosten" | "sociale-partners-landelijk";
            /**
             * @description Begrotingsjaar
             * @example 2021
             */
            jaar: number;
            /**
             * @description Arbeidsmarktregio
             * @example AM18
             */
            regio: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            datum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            einddatum: string;
            /** @enum {string} */
            instrument: "workshop-virtueel" | "workshop-succesvol-naar-ander-werk" | "breder-zoekgedrag" | "hulp-bij-solliciteren" | "loopbaanbegeleiding" | "loopbaanadvies" | "scholing" | "praktijkleren-mbo" | "begeleiding-bij-scholing" | "grensoverschrijdende-bemiddeling" | "banenmarkt-speeddate" | "jobcoach" | "werkplekaanpassing" | "integraal-traject" | "schuldhulpverlening" | "wmo-dienstverlening" | "taalonderwijs" | "maatwerkbudget" | "no-riskpolis" | "loondispensatie" | "loonkostensubsidie" | "werkfit-houden" | "teambemensing" | "voorbereiding" | "uitvoeringskosten" | "coordinatie-sociale-partners";
            /**
             * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
             * @example 2025.00
             */
            bedrag: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @default null
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            arrangementId?: string | null;
            omschrijving: string;
            gerichtOpWerkhervatting: boolean;
            /** @default [] */
            cofinanciering?: {
              /** @enum {string} */
              bron: "oo-fonds" | "sociaal-plan" | "werkgever" | "nl-leert-door" | "perspectief-op-werk" | "provincie" | "ocw" | "overig";
              /**
               * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
               * @example 2025.00
               */
              bedrag: string;
            }[];
            /** @default [] */
            motiveringen?: {
              regel: string;
              tekst: string;
            }[];
            /** @default null */
            opleiding?: {
              /** @enum {string} */
              vorm: "praktijkleren" | "school" | "online";
              /** @enum {string} */
              doel: "praktijkverklaring" | "certificaat" | "diploma";
              /**
               * @default null
               * @enum {string|null}
               */
              leerweg?: "derde-leerweg" | "bbl" | "bol" | null;
              /**
               * @default null
               * @example 25166
               */
              crebo?: string | null;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              startdatum: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              einddatum: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @default null
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              instellingId?: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @default null
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              leerbedrijfId?: string | null;
              /** @default null */
              overeenkomst?: string | null;
              /** @default null */
              weken?: number | null;
              /**
               * @default null
               * @enum {string|null}
               */
              inkoper?: "uwv" | "gemeente" | "werkgeversorganisatie" | "vakbond" | null;
              /**
               * @default null
               * @enum {string|null}
               */
              verkorting?: "werkervaring" | "eerdere-opleiding" | null;
              /** @default null */
              startkwalificatie?: boolean | null;
              /** @description Code van het certificaat dat de minister van OCW aan de opleiding heeft verbonden; nodig bij het doel certificaat (regel O-06) */
              certificaatcode?: string | null;
            } | null;
            /** @default null */
            werkfit?: {
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              startdatum: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              einddatum: string;
              /** @default null */
              professioneelOordeel?: {
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                datum: string;
                functie: string;
                /** @enum {string} */
                conclusie: "niet-mogelijk" | "mogelijk";
              } | null;
              /** @default null */
              uitzondering?: {
                reden: string;
              } | null;
              /** @description Of de kandidaat door de crisis zijn baan heeft verloren; nodig als de categorie dat niet al zegt (regel W-07) */
              baanVerloren?: boolean | null;
            } | null;
            /** @description Of de ontmoeting virtueel is; nodig bij banenmarkten en speeddates zolang die niet fysiek mogen (regel M-03) */
            virtueel?: boolean | null;
            /** @description Kenmerk van de toekenning door SZW; nodig bij teambemensing door een vakbond of werkgeversorganisatie (regel T-05) */
            toekenningskenmerk?: string | null;
            /** @description Inkomen en loon per maand, als het bedrag een aanvulling op het loon is (regel M-05) */
            loonaanvulling?: {
              /**
               * @description Inkomen per maand voordat de kandidaat bij de werkgever ging werken
               * @example 1800.00
               */
              inkomenVoorheen: string;
              /**
               * @description Loon per maand bij de werkgever nu
               * @example 1500.00
               */
              loonNu: string;
            } | null;
          }[];
        };
        /**
         * @example {"stroom":"werkgeversvergoeding","jaar":2021,"regio":"AM18","datum":"2021-03-15","einddatum":"2021-12-31","instrument":"praktijkleren-mbo","bedrag":"2025.00","begunstigdeId":"0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20","arrangementId":"0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d21","omschrijving":"Praktijkplaats logistiek","gerichtOpWerkhervatting":true,"cofinanciering":[{"bron":"oo-fonds","bedrag":"250.00"}],"motiveringen":[],"opleiding":{"vorm":"praktijkleren","doel":"praktijkverklaring","leerweg":"derde-leerweg","crebo":"25166","startdatum":"2021-04-01","einddatum":"2021-11-30","instellingId":"0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d22","leerbedrijfId":"0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20","overeenkomst":"POK-2021-17","weken":30,"inkoper":"uwv","verkorting":null,"startkwalificatie":false},"werkfit":null}
         *   {"stroom":"werkgeversvergoeding","jaar":2021,"regio":"AM18","datum":"2021-03-15","einddatum":"2021-12-31","instrument":"praktijkleren-mbo","bedrag":"1350.00","begunstigdeId":"0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20","arrangementId":"0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d21","omschrijving":"Praktijkplaats zorg","gerichtOpWerkhervatting":true,"cofinanciering":[{"bron":"oo-fonds","bedrag":"250.00"}],"motiveringen":[],"opleiding":{"vorm":"praktijkleren","doel":"praktijkverklaring","leerweg":"derde-leerweg","crebo":"25166","startdatum":"2021-04-01","einddatum":"2021-11-30","instellingId":"0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d22","leerbedrijfId":"0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20","overeenkomst":"POK-2021-17","weken":30,"inkoper":"uwv","verkorting":null,"startkwalificatie":false},"werkfit":null}
         */
        "application/x-ndjson": string;
        /**
         * @example stroom;jaar;regio;datum;einddatum;instrument;bedrag;begunstigdeId;arrangementId;omschrijving;gerichtOpWerkhervatting;cofinanciering.1.bron;cofinanciering.1.bedrag
         *   ontschot-menukaart;2021;AM18;2021-03-15;2021-12-31;loopbaanadvies;500.00;0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20;0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d21;Loopbaanadvies;true;oo-fonds;100.00
         */
        "text/csv": string;
      };
    };
    responses: {
      /** @description Beslist: de uitkomst van elke regel */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            regio: string;
            allesOfNiets: boolean;
            aantal: number;
            ingediendDoor: string;
            ingediendOp: string;
            /**
             * @description in-behandeling: nog niet elke regel is beslist; stuur de bundel opnieuw met dezelfde Idempotency-Key, dan gaat hij verder
             * @enum {string}
             */
            status: "afgerond" | "geweigerd" | "in-behandeling";
            totalen: {
              aantal: number;
              toegekend: number;
              geweigerd: number;
              ongeldig: number;
              nietGeboekt: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
            };
            regels: ({
              /** @description Volgnummer van de regel, vanaf 1 */
              regel: number;
              /** @enum {string} */
              uitkomst: "toegekend";
              verplichting: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                id: string;
                nummer: string;
                status: string;
                stroom: string;
                jaar: number;
                regio: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                betaalbaar: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                betaald: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                openstaand: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                besluitId: string;
                boeking: number;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                datum: string;
                /**
                 * Format: date
                 * @description De dag waarop het is geboekt: de gevraagde, of later als die maand gesloten is of de cel de ruimte pas later kreeg
                 * @example 2021-03-15
                 */
                boekdatum: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                einddatum: string;
                instrument: string;
                oordelen: {
                  regel: string;
                  versie: number;
                  /** @enum {string} */
                  uitkomst: "voldaan" | "niet-voldaan" | "motivering-vereist" | "menselijk-oordeel" | "niet-van-toepassing";
                  toelichting: string;
                  uitweg: string | null;
                  parameters: {
                    [key: string]: string;
                  };
                  bron: {
                    document: string;
                    regel: number;
                    citaat: string;
                  };
                  motivering: string | null;
                }[];
              };
            } | {
              /** @description Volgnummer van de regel, vanaf 1 */
              regel: number;
              /** @enum {string} */
              uitkomst: "geweigerd";
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              besluitId: string;
              oordelen: {
                regel: string;
                versie: number;
                /** @enum {string} */
                uitkomst: "voldaan" | "niet-voldaan" | "motivering-vereist" | "menselijk-oordeel" | "niet-van-toepassing";
                toelichting: string;
                uitweg: string | null;
                parameters: {
                  [key: string]: string;
                };
                bron: {
                  document: string;
                  regel: number;
                  citaat: string;
                };
                motivering: string | null;
              }[];
              tekort?: {
                stroom: string;
                jaar: number;
                regio: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                budget: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                vastgelegd: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                beschikbaar: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                gevraagd: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                tekort: string;
              };
            } | {
              /** @description Volgnummer van de regel, vanaf 1 */
              regel: number;
              /** @enum {string} */
              uitkomst: "ongeldig";
              fouten: {
                /** @description Plaats in de JSON-vorm van de bundel: /regels/12/bedrag staat in regel 13 */
                pointer: string;
                melding: string;
                /** @description Regel van het bestand (CSV, NDJSON), vanaf 1 */
                regelInBestand?: number;
                /** @description Kolom van het bestand (CSV) */
                kolom?: string;
              }[];
            } | {
              /** @description Volgnummer van de regel, vanaf 1 */
              regel: number;
              /** @enum {string} */
              uitkomst: "niet-geboekt";
            })[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
      503: components["responses"]["Probleem"];
    };
  };
  Aanvraagbundels_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De bundel */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            regio: string;
            allesOfNiets: boolean;
            aantal: number;
            ingediendDoor: string;
            ingediendOp: string;
            /**
             * @description in-behandeling: nog niet elke regel is beslist; stuur de bundel opnieuw met dezelfde Idempotency-Key, dan gaat hij verder
             * @enum {string}
             */
            status: "afgerond" | "geweigerd" | "in-behandeling";
            totalen: {
              aantal: number;
              toegekend: number;
              geweigerd: number;
              ongeldig: number;
              nietGeboekt: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
            };
            regels: ({
              /** @description Volgnummer van de regel, vanaf 1 */
              regel: number;
              /** @enum {string} */
              uitkomst: "toegekend";
              verplichting: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                id: string;
                nummer: string;
                status: string;
                stroom: string;
                jaar: number;
                regio: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                betaalbaar: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                betaald: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                openstaand: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                besluitId: string;
                boeking: number;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                datum: string;
                /**
                 * Format: date
                 * @description De dag waarop het is geboekt: de gevraagde, of later als die maand gesloten is of de cel de ruimte pas later kreeg
                 * @example 2021-03-15
                 */
                boekdatum: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                einddatum: string;
                instrument: string;
                oordelen: {
                  regel: string;
                  versie: number;
                  /** @enum {string} */
                  uitkomst: "voldaan" | "niet-voldaan" | "motivering-vereist" | "menselijk-oordeel" | "niet-van-toepassing";
                  toelichting: string;
                  uitweg: string | null;
                  parameters: {
                    [key: string]: string;
                  };
                  bron: {
                    document: string;
                    regel: number;
                    citaat: string;
                  };
                  motivering: string | null;
                }[];
              };
            } | {
              /** @description Volgnummer van de regel, vanaf 1 */
              regel: number;
              /** @enum {string} */
              uitkomst: "geweigerd";
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              besluitId: string;
              oordelen: {
                regel: string;
                versie: number;
                /** @enum {string} */
                uitkomst: "voldaan" | "niet-voldaan" | "motivering-vereist" | "menselijk-oordeel" | "niet-van-toepassing";
                toelichting: string;
                uitweg: string | null;
                parameters: {
                  [key: string]: string;
                };
                bron: {
                  document: string;
                  regel: number;
                  citaat: string;
                };
                motivering: string | null;
              }[];
              tekort?: {
                stroom: string;
                jaar: number;
                regio: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                budget: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                vastgelegd: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                beschikbaar: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                gevraagd: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                tekort: string;
              };
            } | {
              /** @description Volgnummer van de regel, vanaf 1 */
              regel: number;
              /** @enum {string} */
              uitkomst: "ongeldig";
              fouten: {
                /** @description Plaats in de JSON-vorm van de bundel: /regels/12/bedrag staat in regel 13 */
                pointer: string;
                melding: string;
                /** @description Regel van het bestand (CSV, NDJSON), vanaf 1 */
                regelInBestand?: number;
                /** @description Kolom van het bestand (CSV) */
                kolom?: string;
              }[];
            } | {
              /** @description Volgnummer van de regel, vanaf 1 */
              regel: number;
              /** @enum {string} */
              uitkomst: "niet-geboekt";
            })[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Toetsen_toets: {
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          stroom: "ontschot-menukaart" | "teambemensing" | "impuls-banenafspraak" | "mbo-inkoop" | "werkgeversvergoeding" | "uitvoeringskosten" | "sociale-partners-landelijk";
          /**
           * @description Begrotingsjaar
           * @example 2021
           */
          jaar: number;
          /**
           * @description Arbeidsmarktregio
           * @example AM18
           */
          regio: string;
          /**
           * Format: date
           * @description Kalenderdag (JJJJ-MM-DD)
           * @example 2021-03-15
           */
          datum: string;
          /**
           * Format: date
           * @description Kalenderdag (JJJJ-MM-DD)
           * @example 2021-03-15
           */
          einddatum: string;
          /** @enum {string} */
          instrument: "workshop-virtueel" | "workshop-succesvol-naar-ander-werk" | "breder-zoekgedrag" | "hulp-bij-solliciteren" | "loopbaanbegeleiding" | "loopbaanadvies" | "scholing" | "praktijkleren-mbo" | "begeleiding-bij-scholing" | "grensoverschrijdende-bemiddeling" | "banenmarkt-speeddate" | "jobcoach" | "werkplekaanpassing" | "integraal-traject" | "schuldhulpverlening" | "wmo-dienstverlening" | "taalonderwijs" | "maatwerkbudget" | "no-riskpolis" | "loondispensatie" | "loonkostensubsidie" | "werkfit-houden" | "teambemensing" | "voorbereiding" | "uitvoeringskosten" | "coordinatie-sociale-partners";
          /**
           * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
           * @example 2025.00
           */
          bedrag: string;
          /**
           * Format: uuid
           * @description Kenmerk (UUID)
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
           */
          begunstigdeId: string;
          /**
           * Format: uuid
           * @description Kenmerk (UUID)
           * @default null
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
           */
          arrangementId?: string | null;
          omschrijving: string;
          gerichtOpWerkhervatting: boolean;
          /** @default [] */
          cofinanciering?: {
            /** @enum {string} */
            bron: "oo-fonds" | "sociaal-plan" | "werkgever" | "nl-leert-door" | "perspectief-op-werk" | "provincie" | "ocw" | "overig";
            /**
             * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
             * @example 2025.00
             */
            bedrag: string;
          }[];
          /** @default [] */
          motiveringen?: {
            regel: string;
            tekst: string;
          }[];
          /** @default null */
          opleiding?: {
            /** @enum {string} */
            vorm: "praktijkleren" | "school" | "online";
            /** @enum {string} */
            doel: "praktijkverklaring" | "certificaat" | "diploma";
            /**
             * @default null
             * @enum {string|null}
             */
            leerweg?: "derde-leerweg" | "bbl" | "bol" | null;
            /**
             * @default null
             * @example 25166
             */
            crebo?: string | null;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            startdatum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            einddatum: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @default null
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            instellingId?: string | null;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @default null
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            leerbedrijfId?: string | null;
            /** @default null */
            overeenkomst?: string | null;
            /** @default null */
            weken?: number | null;
            /**
             * @default null
             * @enum {string|null}
             */
            inkoper?: "uwv" | "gemeente" | "werkgeversorganisatie" | "vakbond" | null;
            /**
             * @default null
             * @enum {string|null}
             */
            verkorting?: "werkervaring" | "eerdere-opleiding" | null;
            /** @default null */
            startkwalificatie?: boolean | null;
            /** @description Code van het certificaat dat de minister van OCW aan de opleiding heeft verbonden; nodig bij het doel certificaat (regel O-06) */
            certificaatcode?: string | null;
          } | null;
          /** @default null */
          werkfit?: {
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            startdatum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            einddatum: string;
            /** @default null */
            professioneelOordeel?: {
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              datum: string;
              functie: string;
              /** @enum {string} */
              conclusie: "niet-mogelijk" | "mogelijk";
            } | null;
            /** @default null */
            uitzondering?: {
              reden: string;
            } | null;
            /** @description Of de kandidaat door de crisis zijn baan heeft verloren; nodig als de categorie dat niet al zegt (regel W-07) */
            baanVerloren?: boolean | null;
          } | null;
          /** @description Of de ontmoeting virtueel is; nodig bij banenmarkten en speeddates zolang die niet fysiek mogen (regel M-03) */
          virtueel?: boolean | null;
          /** @description Kenmerk van de toekenning door SZW; nodig bij teambemensing door een vakbond of werkgeversorganisatie (regel T-05) */
          toekenningskenmerk?: string | null;
          /** @description Inkomen en loon per maand, als het bedrag een aanvulling op het loon is (regel M-05) */
          loonaanvulling?: {
            /**
             * @description Inkomen per maand voordat de kandidaat bij de werkgever ging werken
             * @example 1800.00
             */
            inkomenVoorheen: string;
            /**
             * @description Loon per maand bij de werkgever nu
             * @example 1500.00
             */
            loonNu: string;
          } | null;
          /** @enum {string} */
          soort: "verplichting";
        } | {
          /** @enum {string} */
          soort: "wijziging";
          /**
           * Format: uuid
           * @description Kenmerk (UUID)
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
           */
          verplichtingId: string;
          wijziging: {
            /** @enum {string} */
            soort: "verhogen" | "verlagen" | "vrijvallen";
            /**
             * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
             * @default null
             * @example 2025.00
             */
            bedrag?: string | null;
            reden: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            datum: string;
            /**
             * Format: date
             * @description Nieuwe laatste dag van een traject werkfit houden, als de verhoging het verlengt; de reden is dan ook de reden van de verlenging (regel W-02)
             * @example 2021-03-15
             */
            einddatum?: string | null;
          };
        } | {
          /**
           * Format: uuid
           * @description Kenmerk (UUID)
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
           */
          verplichtingId: string;
          /**
           * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
           * @default null
           * @example 2025.00
           */
          bedrag?: string | null;
          /** @default null */
          weken?: number | null;
          /**
           * @description Factuurnummer of ander kenmerk van de indiener
           * @example F-2021-118
           */
          kenmerk: string;
          /**
           * Format: date
           * @description Kalenderdag (JJJJ-MM-DD)
           * @example 2021-03-15
           */
          factuurdatum: string;
          prestatie: {
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            vastgesteldOp: string;
            vastgesteldDoor: string;
            omschrijving: string;
          };
          eindafrekening: boolean;
          /** @enum {string} */
          soort: "betaling";
        };
      };
    };
    responses: {
      /** @description Het volledige oordeel */
      200: {
        content: {
          "application/json": {
            toegestaan: boolean;
            regelset: string;
            /**
             * Format: date
             * @description De dag waarvan de regels en waarden zijn gebruikt
             * @example 2021-03-15
             */
            peildatum: string;
            ruimte: {
              stroom: string;
              jaar: number;
              regio: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              budget: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              vastgelegd: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              beschikbaar: string;
            };
            tekort: {
              stroom: string;
              jaar: number;
              regio: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              budget: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              vastgelegd: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              beschikbaar: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              gevraagd: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              tekort: string;
            } | null;
            /** @description Alles wat nodig is om de aanvraag te laten slagen, in catalogusvolgorde; leeg als zij slaagt */
            watNodig: {
              /**
               * @description Wat u doet: de aanvraag aanpassen, een motivering meegeven, of indienen zodat een fiatteur van de kassier oordeelt
               * @enum {string}
               */
              soort: "aanpassen" | "motiveren" | "voorleggen";
              /** @description De uitweg in woorden */
              tekst: string;
              /** @description De regels waarvoor het nodig is */
              regels: string[];
            }[];
            /** @description Elke regel die op de peildatum geldt, in catalogusvolgorde, ook wie in orde is en wie niet van toepassing is */
            oordelen: {
              regel: string;
              versie: number;
              /** @enum {string} */
              uitkomst: "voldaan" | "niet-voldaan" | "motivering-vereist" | "menselijk-oordeel" | "niet-van-toepassing";
              toelichting: string;
              uitweg: string | null;
              parameters: {
                [key: string]: string;
              };
              bron: {
                document: string;
                regel: number;
                citaat: string;
              };
              motivering: string | null;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Betalingen_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        /** @description Kenmerk (UUID) */
        verplichtingId?: string;
        stroom?: string;
        /** @description Arbeidsmarktregio */
        regio?: string;
        status?: "betaalbaar" | "in-run" | "verzonden" | "uitgevoerd" | "afgewezen" | "retour" | "ingetrokken";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina betalingen; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              nummer: string;
              /** @enum {string} */
              status: "betaalbaar" | "in-run" | "verzonden" | "uitgevoerd" | "afgewezen" | "retour" | "ingetrokken";
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              verplichtingId: string;
              verplichtingNummer: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              weken: number | null;
              kenmerk: string;
              stroom: string;
              jaar: number;
              regio: string;
              eindafrekening: boolean;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              besluitId: string;
              boeking: number;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              factuurdatum: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              prestatie: unknown;
              instrument: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              begunstigdeId: string;
              vastgelegdOp: string;
              opdrachten: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                runId: string;
                run: string;
                endToEndId: string;
                runStatus: string;
                loopt: boolean;
                /** @description De laatste status die de bank in een statusbericht gaf */
                bankstatus: string | null;
                reden: string | null;
                bankToelichting: string | null;
                /** @description Verification of Payee: RCVC, RVMC, RVNM of RVNA */
                vop: string | null;
                vopToelichting: string | null;
              }[];
              /** @description Waarom een betaalrun de betaling nu weglaat */
              aanhoudingen: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                id: string;
                bron: string;
                reden: string;
                gezetOp: string;
              }[];
              heropeningen: {
                van: string;
                reden: string;
                door: string;
                op: string;
              }[];
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Betalingen_dienIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description Kenmerk (UUID)
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
           */
          verplichtingId: string;
          /**
           * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
           * @default null
           * @example 2025.00
           */
          bedrag?: string | null;
          /** @default null */
          weken?: number | null;
          /**
           * @description Factuurnummer of ander kenmerk van de indiener
           * @example F-2021-118
           */
          kenmerk: string;
          /**
           * Format: date
           * @description Kalenderdag (JJJJ-MM-DD)
           * @example 2021-03-15
           */
          factuurdatum: string;
          prestatie: {
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            vastgesteldOp: string;
            vastgesteldDoor: string;
            omschrijving: string;
          };
          eindafrekening: boolean;
        };
      };
    };
    responses: {
      /** @description Betaalbaar gesteld */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            /** @enum {string} */
            status: "betaalbaar" | "in-run" | "verzonden" | "uitgevoerd" | "afgewezen" | "retour" | "ingetrokken";
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            verplichtingId: string;
            verplichtingNummer: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            weken: number | null;
            kenmerk: string;
            stroom: string;
            jaar: number;
            regio: string;
            eindafrekening: boolean;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            besluitId: string;
            boeking: number;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            boekdatum: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            vrijgevallen: string;
            oordelen: {
              regel: string;
              versie: number;
              /** @enum {string} */
              uitkomst: "voldaan" | "niet-voldaan" | "motivering-vereist" | "menselijk-oordeel" | "niet-van-toepassing";
              toelichting: string;
              uitweg: string | null;
              parameters: {
                [key: string]: string;
              };
              bron: {
                document: string;
                regel: number;
                citaat: string;
              };
              motivering: string | null;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
      503: components["responses"]["Probleem"];
    };
  };
  Betalingen_trekIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          reden: string;
        };
      };
    };
    responses: {
      /** @description Ingetrokken */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            status: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            reden: string;
            boeking: number;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Betalingen_heropen: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          reden: string;
        };
      };
    };
    responses: {
      /** @description Weer betaalbaar */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            status: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            reden: string;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Betalingen_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De betaling */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            /** @enum {string} */
            status: "betaalbaar" | "in-run" | "verzonden" | "uitgevoerd" | "afgewezen" | "retour" | "ingetrokken";
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            verplichtingId: string;
            verplichtingNummer: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            weken: number | null;
            kenmerk: string;
            stroom: string;
            jaar: number;
            regio: string;
            eindafrekening: boolean;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            besluitId: string;
            boeking: number;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            factuurdatum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            boekdatum: string;
            prestatie: unknown;
            instrument: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string;
            vastgelegdOp: string;
            opdrachten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              runId: string;
              run: string;
              endToEndId: string;
              runStatus: string;
              loopt: boolean;
              /** @description De laatste status die de bank in een statusbericht gaf */
              bankstatus: string | null;
              reden: string | null;
              bankToelichting: string | null;
              /** @description Verification of Payee: RCVC, RVMC, RVNM of RVNA */
              vop: string | null;
              vopToelichting: string | null;
            }[];
            /** @description Waarom een betaalrun de betaling nu weglaat */
            aanhoudingen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              bron: string;
              reden: string;
              gezetOp: string;
            }[];
            heropeningen: {
              van: string;
              reden: string;
              door: string;
              op: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Betaalruns_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        status?: "concept" | "gefiatteerd" | "verzonden" | "verwerkt" | "ingetrokken";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina betaalruns; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              nummer: string;
              /** @enum {string} */
              status: "concept" | "gefiatteerd" | "verzonden" | "verwerkt" | "ingetrokken";
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              uitvoeringsdatum: string;
              /**
               * Format: date
               * @description Wat is gevraagd; de run betaalt op uitvoeringsdatum
               * @example 2021-03-15
               */
              gevraagdeDatum: string;
              bundelen: boolean;
              stromen: string[] | null;
              soortBegunstigde: string | null;
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              gemaaktDoor: string;
              gemaaktOp: string;
              gefiatteerdDoor: string | null;
              gefiatteerdOp: string | null;
              verzondenDoor: string | null;
              verzondenOp: string | null;
              ingetrokkenDoor: string | null;
              ingetrokkenOp: string | null;
              redenIntrekking: string | null;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Betaalruns_maak: {
    parameters: {
      query?: never;
      header?: {
        /** @description Met respond-async (RFC 7240) komt er meteen een 202 met een taak, die het werk daarna doet; zonder deze kop wacht het antwoord op het werk */
        Prefer?: string;
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * Format: date
           * @description De dag waarop de bank betaalt; alles wat dan betaalbaar is gaat mee. Is TARGET die dag gesloten (weekend, Nieuwjaar, Goede Vrijdag, Paasmaandag, 1 mei, 25 en 26 december), dan wordt het de eerste werkdag daarna.
           * @example 2021-03-15
           */
          uitvoeringsdatum: string;
          /** @default null */
          stromen?: string[] | null;
          /**
           * @default null
           * @enum {string|null}
           */
          soortBegunstigde?: "mbo-instelling" | "leerbedrijf" | "gemeente" | "uwv" | "werkgeversorganisatie" | "vakbond" | "sociaal-ontwikkelbedrijf" | "dienstverlener" | null;
          /**
           * @description Of betalingen van één stroom aan één begunstigde samen als één overboeking naar de bank gaan. Betalingen met een betalingskenmerk of RF-referentie gaan altijd apart.
           * @default false
           */
          bundelen?: boolean;
        };
      };
    };
    responses: {
      /** @description De run, in concept */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            /** @enum {string} */
            status: "concept" | "gefiatteerd" | "verzonden" | "verwerkt" | "ingetrokken";
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            uitvoeringsdatum: string;
            /**
             * Format: date
             * @description Wat is gevraagd; de run betaalt op uitvoeringsdatum
             * @example 2021-03-15
             */
            gevraagdeDatum: string;
            bundelen: boolean;
            stromen: string[] | null;
            soortBegunstigde: string | null;
            aantal: number;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            totaal: string;
            gemaaktDoor: string;
            gemaaktOp: string;
            gefiatteerdDoor: string | null;
            gefiatteerdOp: string | null;
            verzondenDoor: string | null;
            verzondenOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            redenIntrekking: string | null;
            perStroom: {
              stroom: string;
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
            }[];
            grootsteBetaling: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string;
              nummer: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
            };
            /** @description De tien grootste */
            grootsteBetalingen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string;
              nummer: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              stroom: string;
              naam: string;
            }[];
            /** @description Begunstigden die nog nooit zijn betaald, zoals het was toen de run werd gemaakt */
            eersteBetalingen: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description Wie het meest krijgt eerst, ten hoogste honderd */
              begunstigden: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                begunstigdeId: string;
                naam: string;
                aantal: number;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                totaal: string;
                /** @example NL91ABNA0417164300 */
                iban: string;
                geregistreerdDoor: string;
              }[];
            };
            /** @description Begunstigden van wie het rekeningnummer is gewijzigd sinds zij het laatst zijn betaald, en wie die wijziging vroeg en goedkeurde */
            gewijzigdeRekeningen: {
              aantal: number;
              /** @description Wie het meest krijgt eerst, ten hoogste honderd */
              begunstigden: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                begunstigdeId: string;
                naam: string;
                aantal: number;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                totaal: string;
                /** @example NL91ABNA0417164300 */
                oudIban: string;
                /** @example NL91ABNA0417164300 */
                nieuwIban: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                ibanwijzigingId: string | null;
                ingediendDoor: string | null;
                gefiatteerdDoor: string | null;
                gefiatteerdOp: string | null;
              }[];
            };
            /** @description Betalingen die betaalbaar waren, maar buiten de run zijn gelaten omdat zij zijn aangehouden */
            aangehouden: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description De grootste eerst, ten hoogste honderd */
              betalingen: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betalingId: string;
                nummer: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                aanhoudingId: string;
                /** @description kassier of vop (de bank) */
                bron: string;
                reden: string;
              }[];
            };
            /** @description Betalingen waarvoor op dezelfde verplichting al eerder is gedeclareerd met hetzelfde kenmerk en bedrag; zij houden niets tegen. Niets als de run bij de bank is, en in het antwoord op het maken of fiatteren van een run van meer dan 5.000 betalingen: vraag de run dan op. */
            mogelijkDubbel: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description De grootste eerst, ten hoogste honderd */
              betalingen: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betalingId: string;
                nummer: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                kenmerk: string;
                /** @description Nummer van de eerste betaling met dit kenmerk en bedrag */
                eerder: string;
                eerderStatus: string;
              }[];
            } | null;
            /** @description Per stroom, zoals het nu is; leeg zodra de run bij de bank is */
            liquiditeit: {
              stroom: string;
              /** @description Onwaar zolang er nog nooit een voorschot van SZW is geregistreerd */
              bewaakt: boolean;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              opDeBank: string;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              onderweg: string;
              /**
               * @description In andere runs die zijn gefiatteerd en nog niet verzonden
               * @example 0.00
               */
              gefiatteerd: string;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              beschikbaar: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              gevraagd: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              tekort: string;
            }[];
            /** @description Wat aandacht vraagt */
            meldingen: {
              soort: string;
              melding: string;
            }[];
            bestanden: {
              nummer: number;
              berichtId: string;
              /** @description Betalingen */
              aantal: number;
              /** @description Overboekingen in het bestand; minder dan betalingen als er gebundeld is */
              transacties: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              sha256: string;
              href: string;
              /** @description De run is ingetrokken: het bestand is niet verzonden en blijft alleen als bewijs */
              ingetrokken: boolean;
              melding: string | null;
            }[];
          };
        };
      };
      /** @description Aangenomen: de taak die de run maakt */
      202: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            soort: string;
            /** @enum {string} */
            status: "wacht" | "loopt" | "gelukt" | "mislukt" | "geannuleerd";
            /** @description Waar te lezen is wat de taak maakt; null zolang dat niet bekend is */
            href: string | null;
            /** @description Waar het verloop te volgen is (server-sent events) */
            gebeurtenissen: string;
            voortgang: {
              /** @description Welk deel van het werk; null zolang de taak wacht */
              fase: string | null;
              gedaan: number | null;
              /** @description Hoeveel er in deze fase te doen is; 0 als dat niet bekend is */
              totaal: number | null;
            };
            /** @description De hoeveelste keer er aan de taak is begonnen */
            poging: number;
            aangevraagdDoor: string;
            organisatie: string;
            rollen: string[];
            regio: string | null;
            aangemaaktOp: string;
            begonnenOp: string | null;
            klaarOp: string | null;
            annulering: {
              door: string;
              op: string;
            } | null;
            uitkomst: {
              /** @description De HTTP-status die het verzoek zonder taak had gekregen */
              status: number;
              href: string;
            } | null;
            /** @description Waarom de taak niet lukte, zoals het verzoek zonder taak het had geantwoord (RFC 9457) */
            probleem: {
              [key: string]: unknown;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Betaalruns_fiatteer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Met respond-async (RFC 7240) komt er meteen een 202 met een taak, die het werk daarna doet; zonder deze kop wacht het antwoord op het werk */
        Prefer?: string;
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description Het controlegetal van de run die u beoordeelde, van haar specificatie of haar pagina. Hoort het er niet bij, dan wordt er niets gefiatteerd */
          controle?: string;
        };
      };
    };
    responses: {
      /** @description De run, gefiatteerd */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            /** @enum {string} */
            status: "concept" | "gefiatteerd" | "verzonden" | "verwerkt" | "ingetrokken";
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            uitvoeringsdatum: string;
            /**
             * Format: date
             * @description Wat is gevraagd; de run betaalt op uitvoeringsdatum
             * @example 2021-03-15
             */
            gevraagdeDatum: string;
            bundelen: boolean;
            stromen: string[] | null;
            soortBegunstigde: string | null;
            aantal: number;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            totaal: string;
            gemaaktDoor: string;
            gemaaktOp: string;
            gefiatteerdDoor: string | null;
            gefiatteerdOp: string | null;
            verzondenDoor: string | null;
            verzondenOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            redenIntrekking: string | null;
            perStroom: {
              stroom: string;
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
            }[];
            grootsteBetaling: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string;
              nummer: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
            };
            /** @description De tien grootste */
            grootsteBetalingen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string;
              nummer: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              stroom: string;
              naam: string;
            }[];
            /** @description Begunstigden die nog nooit zijn betaald, zoals het was toen de run werd gemaakt */
            eersteBetalingen: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description Wie het meest krijgt eerst, ten hoogste honderd */
              begunstigden: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                begunstigdeId: string;
                naam: string;
                aantal: number;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                totaal: string;
                /** @example NL91ABNA0417164300 */
                iban: string;
                geregistreerdDoor: string;
              }[];
            };
            /** @description Begunstigden van wie het rekeningnummer is gewijzigd sinds zij het laatst zijn betaald, en wie die wijziging vroeg en goedkeurde */
            gewijzigdeRekeningen: {
              aantal: number;
              /** @description Wie het meest krijgt eerst, ten hoogste honderd */
              begunstigden: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                begunstigdeId: string;
                naam: string;
                aantal: number;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                totaal: string;
                /** @example NL91ABNA0417164300 */
                oudIban: string;
                /** @example NL91ABNA0417164300 */
                nieuwIban: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                ibanwijzigingId: string | null;
                ingediendDoor: string | null;
                gefiatteerdDoor: string | null;
                gefiatteerdOp: string | null;
              }[];
            };
            /** @description Betalingen die betaalbaar waren, maar buiten de run zijn gelaten omdat zij zijn aangehouden */
            aangehouden: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description De grootste eerst, ten hoogste honderd */
              betalingen: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betalingId: string;
                nummer: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                aanhoudingId: string;
                /** @description kassier of vop (de bank) */
                bron: string;
                reden: string;
              }[];
            };
            /** @description Betalingen waarvoor op dezelfde verplichting al eerder is gedeclareerd met hetzelfde kenmerk en bedrag; zij houden niets tegen. Niets als de run bij de bank is, en in het antwoord op het maken of fiatteren van een run van meer dan 5.000 betalingen: vraag de run dan op. */
            mogelijkDubbel: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description De grootste eerst, ten hoogste honderd */
              betalingen: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betalingId: string;
                nummer: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                kenmerk: string;
                /** @description Nummer van de eerste betaling met dit kenmerk en bedrag */
                eerder: string;
                eerderStatus: string;
              }[];
            } | null;
            /** @description Per stroom, zoals het nu is; leeg zodra de run bij de bank is */
            liquiditeit: {
              stroom: string;
              /** @description Onwaar zolang er nog nooit een voorschot van SZW is geregistreerd */
              bewaakt: boolean;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              opDeBank: string;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              onderweg: string;
              /**
               * @description In andere runs die zijn gefiatteerd en nog niet verzonden
               * @example 0.00
               */
              gefiatteerd: string;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              beschikbaar: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              gevraagd: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              tekort: string;
            }[];
            /** @description Wat aandacht vraagt */
            meldingen: {
              soort: string;
              melding: string;
            }[];
            bestanden: {
              nummer: number;
              berichtId: string;
              /** @description Betalingen */
              aantal: number;
              /** @description Overboekingen in het bestand; minder dan betalingen als er gebundeld is */
              transacties: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              sha256: string;
              href: string;
              /** @description De run is ingetrokken: het bestand is niet verzonden en blijft alleen als bewijs */
              ingetrokken: boolean;
              melding: string | null;
            }[];
          };
        };
      };
      /** @description Aangenomen: de taak die de run fiatteert */
      202: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            soort: string;
            /** @enum {string} */
            status: "wacht" | "loopt" | "gelukt" | "mislukt" | "geannuleerd";
            /** @description Waar te lezen is wat de taak maakt; null zolang dat niet bekend is */
            href: string | null;
            /** @description Waar het verloop te volgen is (server-sent events) */
            gebeurtenissen: string;
            voortgang: {
              /** @description Welk deel van het werk; null zolang de taak wacht */
              fase: string | null;
              gedaan: number | null;
              /** @description Hoeveel er in deze fase te doen is; 0 als dat niet bekend is */
              totaal: number | null;
            };
            /** @description De hoeveelste keer er aan de taak is begonnen */
            poging: number;
            aangevraagdDoor: string;
            organisatie: string;
            rollen: string[];
            regio: string | null;
            aangemaaktOp: string;
            begonnenOp: string | null;
            klaarOp: string | null;
            annulering: {
              door: string;
              op: string;
            } | null;
            uitkomst: {
              /** @description De HTTP-status die het verzoek zonder taak had gekregen */
              status: number;
              href: string;
            } | null;
            /** @description Waarom de taak niet lukte, zoals het verzoek zonder taak het had geantwoord (RFC 9457) */
            probleem: {
              [key: string]: unknown;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Betaalruns_verzend: {
    parameters: {
      query?: never;
      header?: {
        /** @description Met respond-async (RFC 7240) komt er meteen een 202 met een taak, die het werk daarna doet; zonder deze kop wacht het antwoord op het werk */
        Prefer?: string;
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": Record<string, never>;
      };
    };
    responses: {
      /** @description De run, verzonden */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            /** @enum {string} */
            status: "concept" | "gefiatteerd" | "verzonden" | "verwerkt" | "ingetrokken";
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            uitvoeringsdatum: string;
            /**
             * Format: date
             * @description Wat is gevraagd; de run betaalt op uitvoeringsdatum
             * @example 2021-03-15
             */
            gevraagdeDatum: string;
            bundelen: boolean;
            stromen: string[] | null;
            soortBegunstigde: string | null;
            aantal: number;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            totaal: string;
            gemaaktDoor: string;
            gemaaktOp: string;
            gefiatteerdDoor: string | null;
            gefiatteerdOp: string | null;
            verzondenDoor: string | null;
            verzondenOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            redenIntrekking: string | null;
            perStroom: {
              stroom: string;
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
            }[];
            grootsteBetaling: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string;
              nummer: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
            };
            /** @description De tien grootste */
            grootsteBetalingen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string;
              nummer: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              stroom: string;
              naam: string;
            }[];
            /** @description Begunstigden die nog nooit zijn betaald, zoals het was toen de run werd gemaakt */
            eersteBetalingen: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description Wie het meest krijgt eerst, ten hoogste honderd */
              begunstigden: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                begunstigdeId: string;
                naam: string;
                aantal: number;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                totaal: string;
                /** @example NL91ABNA0417164300 */
                iban: string;
                geregistreerdDoor: string;
              }[];
            };
            /** @description Begunstigden van wie het rekeningnummer is gewijzigd sinds zij het laatst zijn betaald, en wie die wijziging vroeg en goedkeurde */
            gewijzigdeRekeningen: {
              aantal: number;
              /** @description Wie het meest krijgt eerst, ten hoogste honderd */
              begunstigden: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                begunstigdeId: string;
                naam: string;
                aantal: number;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                totaal: string;
                /** @example NL91ABNA0417164300 */
                oudIban: string;
                /** @example NL91ABNA0417164300 */
                nieuwIban: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                ibanwijzigingId: string | null;
                ingediendDoor: string | null;
                gefiatteerdDoor: string | null;
                gefiatteerdOp: string | null;
              }[];
            };
            /** @description Betalingen die betaalbaar waren, maar buiten de run zijn gelaten omdat zij zijn aangehouden */
            aangehouden: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description De grootste eerst, ten hoogste honderd */
              betalingen: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betalingId: string;
                nummer: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                aanhoudingId: string;
                /** @description kassier of vop (de bank) */
                bron: string;
                reden: string;
              }[];
            };
            /** @description Betalingen waarvoor op dezelfde verplichting al eerder is gedeclareerd met hetzelfde kenmerk en bedrag; zij houden niets tegen. Niets als de run bij de bank is, en in het antwoord op het maken of fiatteren van een run van meer dan 5.000 betalingen: vraag de run dan op. */
            mogelijkDubbel: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description De grootste eerst, ten hoogste honderd */
              betalingen: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betalingId: string;
                nummer: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                kenmerk: string;
                /** @description Nummer van de eerste betaling met dit kenmerk en bedrag */
                eerder: string;
                eerderStatus: string;
              }[];
            } | null;
            /** @description Per stroom, zoals het nu is; leeg zodra de run bij de bank is */
            liquiditeit: {
              stroom: string;
              /** @description Onwaar zolang er nog nooit een voorschot van SZW is geregistreerd */
              bewaakt: boolean;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              opDeBank: string;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              onderweg: string;
              /**
               * @description In andere runs die zijn gefiatteerd en nog niet verzonden
               * @example 0.00
               */
              gefiatteerd: string;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              beschikbaar: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              gevraagd: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              tekort: string;
            }[];
            /** @description Wat aandacht vraagt */
            meldingen: {
              soort: string;
              melding: string;
            }[];
            bestanden: {
              nummer: number;
              berichtId: string;
              /** @description Betalingen */
              aantal: number;
              /** @description Overboekingen in het bestand; minder dan betalingen als er gebundeld is */
              transacties: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              sha256: string;
              href: string;
              /** @description De run is ingetrokken: het bestand is niet verzonden en blijft alleen als bewijs */
              ingetrokken: boolean;
              melding: string | null;
            }[];
          };
        };
      };
      /** @description Aangenomen: de taak die de verzending boekt */
      202: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            soort: string;
            /** @enum {string} */
            status: "wacht" | "loopt" | "gelukt" | "mislukt" | "geannuleerd";
            /** @description Waar te lezen is wat de taak maakt; null zolang dat niet bekend is */
            href: string | null;
            /** @description Waar het verloop te volgen is (server-sent events) */
            gebeurtenissen: string;
            voortgang: {
              /** @description Welk deel van het werk; null zolang de taak wacht */
              fase: string | null;
              gedaan: number | null;
              /** @description Hoeveel er in deze fase te doen is; 0 als dat niet bekend is */
              totaal: number | null;
            };
            /** @description De hoeveelste keer er aan de taak is begonnen */
            poging: number;
            aangevraagdDoor: string;
            organisatie: string;
            rollen: string[];
            regio: string | null;
            aangemaaktOp: string;
            begonnenOp: string | null;
            klaarOp: string | null;
            annulering: {
              door: string;
              op: string;
            } | null;
            uitkomst: {
              /** @description De HTTP-status die het verzoek zonder taak had gekregen */
              status: number;
              href: string;
            } | null;
            /** @description Waarom de taak niet lukte, zoals het verzoek zonder taak het had geantwoord (RFC 9457) */
            probleem: {
              [key: string]: unknown;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Betaalruns_trekIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          reden: string;
        };
      };
    };
    responses: {
      /** @description De run, ingetrokken */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            /** @enum {string} */
            status: "concept" | "gefiatteerd" | "verzonden" | "verwerkt" | "ingetrokken";
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            uitvoeringsdatum: string;
            /**
             * Format: date
             * @description Wat is gevraagd; de run betaalt op uitvoeringsdatum
             * @example 2021-03-15
             */
            gevraagdeDatum: string;
            bundelen: boolean;
            stromen: string[] | null;
            soortBegunstigde: string | null;
            aantal: number;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            totaal: string;
            gemaaktDoor: string;
            gemaaktOp: string;
            gefiatteerdDoor: string | null;
            gefiatteerdOp: string | null;
            verzondenDoor: string | null;
            verzondenOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            redenIntrekking: string | null;
            perStroom: {
              stroom: string;
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
            }[];
            grootsteBetaling: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string;
              nummer: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
            };
            /** @description De tien grootste */
            grootsteBetalingen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string;
              nummer: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              stroom: string;
              naam: string;
            }[];
            /** @description Begunstigden die nog nooit zijn betaald, zoals het was toen de run werd gemaakt */
            eersteBetalingen: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description Wie het meest krijgt eerst, ten hoogste honderd */
              begunstigden: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                begunstigdeId: string;
                naam: string;
                aantal: number;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                totaal: string;
                /** @example NL91ABNA0417164300 */
                iban: string;
                geregistreerdDoor: string;
              }[];
            };
            /** @description Begunstigden van wie het rekeningnummer is gewijzigd sinds zij het laatst zijn betaald, en wie die wijziging vroeg en goedkeurde */
            gewijzigdeRekeningen: {
              aantal: number;
              /** @description Wie het meest krijgt eerst, ten hoogste honderd */
              begunstigden: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                begunstigdeId: string;
                naam: string;
                aantal: number;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                totaal: string;
                /** @example NL91ABNA0417164300 */
                oudIban: string;
                /** @example NL91ABNA0417164300 */
                nieuwIban: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                ibanwijzigingId: string | null;
                ingediendDoor: string | null;
                gefiatteerdDoor: string | null;
                gefiatteerdOp: string | null;
              }[];
            };
            /** @description Betalingen die betaalbaar waren, maar buiten de run zijn gelaten omdat zij zijn aangehouden */
            aangehouden: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description De grootste eerst, ten hoogste honderd */
              betalingen: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betalingId: string;
                nummer: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                aanhoudingId: string;
                /** @description kassier of vop (de bank) */
                bron: string;
                reden: string;
              }[];
            };
            /** @description Betalingen waarvoor op dezelfde verplichting al eerder is gedeclareerd met hetzelfde kenmerk en bedrag; zij houden niets tegen. Niets als de run bij de bank is, en in het antwoord op het maken of fiatteren van een run van meer dan 5.000 betalingen: vraag de run dan op. */
            mogelijkDubbel: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description De grootste eerst, ten hoogste honderd */
              betalingen: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betalingId: string;
                nummer: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                kenmerk: string;
                /** @description Nummer van de eerste betaling met dit kenmerk en bedrag */
                eerder: string;
                eerderStatus: string;
              }[];
            } | null;
            /** @description Per stroom, zoals het nu is; leeg zodra de run bij de bank is */
            liquiditeit: {
              stroom: string;
              /** @description Onwaar zolang er nog nooit een voorschot van SZW is geregistreerd */
              bewaakt: boolean;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              opDeBank: string;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              onderweg: string;
              /**
               * @description In andere runs die zijn gefiatteerd en nog niet verzonden
               * @example 0.00
               */
              gefiatteerd: string;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              beschikbaar: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              gevraagd: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              tekort: string;
            }[];
            /** @description Wat aandacht vraagt */
            meldingen: {
              soort: string;
              melding: string;
            }[];
            bestanden: {
              nummer: number;
              berichtId: string;
              /** @description Betalingen */
              aantal: number;
              /** @description Overboekingen in het bestand; minder dan betalingen als er gebundeld is */
              transacties: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              sha256: string;
              href: string;
              /** @description De run is ingetrokken: het bestand is niet verzonden en blijft alleen als bewijs */
              ingetrokken: boolean;
              melding: string | null;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Betaalruns_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De betaalrun; van een run die een taak nog maakt alleen hoe ver die is */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            /** @enum {string} */
            status: "concept" | "gefiatteerd" | "verzonden" | "verwerkt" | "ingetrokken";
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            uitvoeringsdatum: string;
            /**
             * Format: date
             * @description Wat is gevraagd; de run betaalt op uitvoeringsdatum
             * @example 2021-03-15
             */
            gevraagdeDatum: string;
            bundelen: boolean;
            stromen: string[] | null;
            soortBegunstigde: string | null;
            aantal: number;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            totaal: string;
            gemaaktDoor: string;
            gemaaktOp: string;
            gefiatteerdDoor: string | null;
            gefiatteerdOp: string | null;
            verzondenDoor: string | null;
            verzondenOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            redenIntrekking: string | null;
            perStroom: {
              stroom: string;
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
            }[];
            grootsteBetaling: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string;
              nummer: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
            };
            /** @description De tien grootste */
            grootsteBetalingen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string;
              nummer: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              stroom: string;
              naam: string;
            }[];
            /** @description Begunstigden die nog nooit zijn betaald, zoals het was toen de run werd gemaakt */
            eersteBetalingen: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description Wie het meest krijgt eerst, ten hoogste honderd */
              begunstigden: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                begunstigdeId: string;
                naam: string;
                aantal: number;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                totaal: string;
                /** @example NL91ABNA0417164300 */
                iban: string;
                geregistreerdDoor: string;
              }[];
            };
            /** @description Begunstigden van wie het rekeningnummer is gewijzigd sinds zij het laatst zijn betaald, en wie die wijziging vroeg en goedkeurde */
            gewijzigdeRekeningen: {
              aantal: number;
              /** @description Wie het meest krijgt eerst, ten hoogste honderd */
              begunstigden: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                begunstigdeId: string;
                naam: string;
                aantal: number;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                totaal: string;
                /** @example NL91ABNA0417164300 */
                oudIban: string;
                /** @example NL91ABNA0417164300 */
                nieuwIban: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                ibanwijzigingId: string | null;
                ingediendDoor: string | null;
                gefiatteerdDoor: string | null;
                gefiatteerdOp: string | null;
              }[];
            };
            /** @description Betalingen die betaalbaar waren, maar buiten de run zijn gelaten omdat zij zijn aangehouden */
            aangehouden: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description De grootste eerst, ten hoogste honderd */
              betalingen: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betalingId: string;
                nummer: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                aanhoudingId: string;
                /** @description kassier of vop (de bank) */
                bron: string;
                reden: string;
              }[];
            };
            /** @description Betalingen waarvoor op dezelfde verplichting al eerder is gedeclareerd met hetzelfde kenmerk en bedrag; zij houden niets tegen. Niets als de run bij de bank is, en in het antwoord op het maken of fiatteren van een run van meer dan 5.000 betalingen: vraag de run dan op. */
            mogelijkDubbel: {
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description De grootste eerst, ten hoogste honderd */
              betalingen: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betalingId: string;
                nummer: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                kenmerk: string;
                /** @description Nummer van de eerste betaling met dit kenmerk en bedrag */
                eerder: string;
                eerderStatus: string;
              }[];
            } | null;
            /** @description Per stroom, zoals het nu is; leeg zodra de run bij de bank is */
            liquiditeit: {
              stroom: string;
              /** @description Onwaar zolang er nog nooit een voorschot van SZW is geregistreerd */
              bewaakt: boolean;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              opDeBank: string;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              onderweg: string;
              /**
               * @description In andere runs die zijn gefiatteerd en nog niet verzonden
               * @example 0.00
               */
              gefiatteerd: string;
              /**
               * @description Bedrag in euro, ook negatief, als tekst met twee decimalen
               * @example 0.00
               */
              beschikbaar: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              gevraagd: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              tekort: string;
            }[];
            /** @description Wat aandacht vraagt */
            meldingen: {
              soort: string;
              melding: string;
            }[];
            bestanden: {
              nummer: number;
              berichtId: string;
              /** @description Betalingen */
              aantal: number;
              /** @description Overboekingen in het bestand; minder dan betalingen als er gebundeld is */
              transacties: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              sha256: string;
              href: string;
              /** @description De run is ingetrokken: het bestand is niet verzonden en blijft alleen als bewijs */
              ingetrokken: boolean;
              melding: string | null;
            }[];
            voortgang: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              taakId: string;
              soort: string;
              /** @enum {string} */
              status: "wacht" | "loopt" | "gelukt" | "mislukt" | "geannuleerd";
              /** @description Welk deel van het werk; null zolang de taak wacht */
              fase: string | null;
              gedaan: number | null;
              /** @description Hoeveel er in deze fase te doen is; 0 als dat niet bekend is */
              totaal: number | null;
            } | null;
          } | {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /** @enum {string} */
            status: "in-opbouw";
            voortgang: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              taakId: string;
              soort: string;
              /** @enum {string} */
              status: "wacht" | "loopt" | "gelukt" | "mislukt" | "geannuleerd";
              /** @description Welk deel van het werk; null zolang de taak wacht */
              fase: string | null;
              gedaan: number | null;
              /** @description Hoeveel er in deze fase te doen is; 0 als dat niet bekend is */
              totaal: number | null;
            };
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Betaalruns_gebeurtenissen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De gebeurtenissen */
      200: {
        content: {
          "text/event-stream": string;
        };
      };
      /** @description De uitkomst was al ontvangen */
      204: {
        content?: never;
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
      503: components["responses"]["Probleem"];
    };
  };
  Betaalruns_opdrachten: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina betaalopdrachten; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              volgnummer: number;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string;
              betalingNummer: string;
              endToEndId: string;
              /** @description EndToEndId van de overboeking waarin deze betaling met andere naar de bank gaat; null als zij alleen gaat */
              bundel: string | null;
              stroom: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              naam: string;
              iban: string;
              bic: string | null;
              omschrijving: string;
              /** @description De RF-referentie (ISO 11649) of het betalingskenmerk van 16 cijfers dat de begunstigde zelf opgaf; gaat dan in plaats van een omschrijving naar de bank */
              betalingskenmerk: string | null;
              loopt: boolean;
              /** @enum {string|null} */
              uitkomst: "uitgevoerd" | "retour" | "afgewezen" | null;
              reden: string | null;
              /** @description De laatste status die de bank in een statusbericht gaf, bijvoorbeeld ACSP of RJCT */
              bankstatus: string | null;
              bankToelichting: string | null;
              /**
               * @description Verification of Payee: RCVC hoort bij elkaar, RVMC lijkt erop, RVNM hoort niet bij elkaar, RVNA niet na te gaan
               * @enum {string|null}
               */
              vop: "RCVC" | "RVMC" | "RVNM" | "RVNA" | null;
              vopToelichting: string | null;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Betaalruns_bestand: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        nummer: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het betaalbestand */
      200: {
        content: {
          "application/xml": string;
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Specificatie_specificatie: {
    parameters: {
      query?: {
        /** @description De vorm, voor wie geen kop Accept kan meesturen; gaat voor de kop Accept */
        formaat?: "html" | "csv";
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De specificatie */
      200: {
        content: {
          "text/html": string;
          "text/csv": string;
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      406: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
      503: components["responses"]["Probleem"];
    };
  };
  Specificatie_ontvangers: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina begunstigden; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              begunstigdeId: string;
              naam: string;
              iban: string;
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              totaal: string;
              /** @description Waar de betaalspecificatie (CSV) is; null zolang de run niet is gefiatteerd, of als zij is ingetrokken */
              href: string | null;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Specificatie_advies: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
        begunstigdeId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De betaalspecificatie */
      200: {
        content: {
          "text/csv": string;
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
      503: components["responses"]["Probleem"];
    };
  };
  Bankberichten_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina bankberichten; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /** @enum {string} */
              soort: "camt.053" | "pain.002";
              berichtId: string;
              ontvangenDoor: string;
              ontvangenOp: string;
              afschriften: {
                afschriftId: string;
                volgnummer: number | null;
                rekeningIban: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                boekdatum: string;
                /**
                 * @description Bedrag in euro met twee decimalen; negatief is af
                 * @example -2025.00
                 */
                beginsaldo: string;
                /**
                 * @description Bedrag in euro met twee decimalen; negatief is af
                 * @example -2025.00
                 */
                eindsaldo: string;
                aantal: number;
                uitgevoerd: number;
                retour: number;
                /** @description Terugbetalingen die aan hun kenmerk zijn herkend */
                ontvangen: number;
                onbekend: number;
                nietGeboekt: number;
                alVerwerkt: boolean;
                /** @description Hoe het afschrift aansluit op het vorige van dezelfde rekening; null bij het eerste */
                aansluiting: {
                  vorigAfschriftId: string;
                  vorigVolgnummer: number | null;
                  /**
                   * Format: date
                   * @description Kalenderdag (JJJJ-MM-DD)
                   * @example 2021-03-15
                   */
                  vorigeBoekdatum: string;
                  /**
                   * @description Bedrag in euro met twee decimalen; negatief is af
                   * @example -2025.00
                   */
                  verwachtBeginsaldo: string;
                  /**
                   * @description Bedrag in euro met twee decimalen; negatief is af
                   * @example -2025.00
                   */
                  verschil: string;
                  /** @description Wat er niet aansluit, en wat te doen */
                  melding: string | null;
                } | null;
              }[];
              /** @description Waarover een statusbericht gaat; null bij een afschrift */
              statusbericht: {
                opdrachtId: string;
                aangemaaktOp: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betaalrunId: string | null;
                betaalrun: string | null;
                status: string | null;
                reden: string | null;
                bankToelichting: string;
                aantal: number;
                afgewezen: number;
                gemeld: number;
                nietVerwerkt: number;
              } | null;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Bankberichten_verwerk: {
    parameters: {
      query?: never;
      header?: {
        /** @description Met respond-async (RFC 7240) komt er meteen een 202 met een taak, die het werk daarna doet; zonder deze kop wacht het antwoord op het werk */
        Prefer?: string;
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    /** @description Het bericht zoals de bank het aanlevert */
    requestBody: {
      content: {
        "application/xml": string;
        "text/xml": string;
      };
    };
    responses: {
      /** @description Dit bericht was al verwerkt; er is niets veranderd */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /** @enum {string} */
            soort: "camt.053" | "pain.002";
            berichtId: string;
            ontvangenDoor: string;
            ontvangenOp: string;
            afschriften: {
              afschriftId: string;
              volgnummer: number | null;
              rekeningIban: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              beginsaldo: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              eindsaldo: string;
              aantal: number;
              uitgevoerd: number;
              retour: number;
              /** @description Terugbetalingen die aan hun kenmerk zijn herkend */
              ontvangen: number;
              onbekend: number;
              nietGeboekt: number;
              alVerwerkt: boolean;
              /** @description Hoe het afschrift aansluit op het vorige van dezelfde rekening; null bij het eerste */
              aansluiting: {
                vorigAfschriftId: string;
                vorigVolgnummer: number | null;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                vorigeBoekdatum: string;
                /**
                 * @description Bedrag in euro met twee decimalen; negatief is af
                 * @example -2025.00
                 */
                verwachtBeginsaldo: string;
                /**
                 * @description Bedrag in euro met twee decimalen; negatief is af
                 * @example -2025.00
                 */
                verschil: string;
                /** @description Wat er niet aansluit, en wat te doen */
                melding: string | null;
              } | null;
            }[];
            /** @description Waarover een statusbericht gaat; null bij een afschrift */
            statusbericht: {
              opdrachtId: string;
              aangemaaktOp: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betaalrunId: string | null;
              betaalrun: string | null;
              status: string | null;
              reden: string | null;
              bankToelichting: string;
              aantal: number;
              afgewezen: number;
              gemeld: number;
              nietVerwerkt: number;
            } | null;
            alVerwerkt: boolean;
            posten: {
              volgnummer: number;
              afschriftId: string;
              referentie: string | null;
              endToEndId: string | null;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              bedrag: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              /** @enum {string} */
              verwerking: "uitgevoerd" | "retour" | "ontvangen" | "onbekend";
              reden: string | null;
              tegenrekeningIban: string | null;
              tegenrekeningNaam: string | null;
              toelichting: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              betalingNummer: string | null;
              boeking: number | null;
            }[];
            statussen: {
              volgnummer: number;
              /** @enum {string} */
              niveau: "bestand" | "groep" | "betaling";
              groepId: string | null;
              endToEndId: string | null;
              /**
               * @description De code van de bank, bijvoorbeeld RJCT (afgewezen), ACSP (in uitvoering) of RVNM (naam en rekeningnummer horen niet bij elkaar)
               * @example RJCT
               */
              status: string;
              reden: string | null;
              bankToelichting: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              bedrag: string | null;
              gemeldOp: string;
              /** @enum {string} */
              verwerking: "afgewezen" | "gemeld" | "niet-verwerkt";
              toelichting: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              betalingNummer: string | null;
              boeking: number | null;
            }[];
            aanhoudingen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              begunstigdeId: string;
              naam: string;
              iban: string;
              reden: string;
            }[];
          };
        };
      };
      /** @description Verwerkt */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /** @enum {string} */
            soort: "camt.053" | "pain.002";
            berichtId: string;
            ontvangenDoor: string;
            ontvangenOp: string;
            afschriften: {
              afschriftId: string;
              volgnummer: number | null;
              rekeningIban: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              beginsaldo: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              eindsaldo: string;
              aantal: number;
              uitgevoerd: number;
              retour: number;
              /** @description Terugbetalingen die aan hun kenmerk zijn herkend */
              ontvangen: number;
              onbekend: number;
              nietGeboekt: number;
              alVerwerkt: boolean;
              /** @description Hoe het afschrift aansluit op het vorige van dezelfde rekening; null bij het eerste */
              aansluiting: {
                vorigAfschriftId: string;
                vorigVolgnummer: number | null;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                vorigeBoekdatum: string;
                /**
                 * @description Bedrag in euro met twee decimalen; negatief is af
                 * @example -2025.00
                 */
                verwachtBeginsaldo: string;
                /**
                 * @description Bedrag in euro met twee decimalen; negatief is af
                 * @example -2025.00
                 */
                verschil: string;
                /** @description Wat er niet aansluit, en wat te doen */
                melding: string | null;
              } | null;
            }[];
            /** @description Waarover een statusbericht gaat; null bij een afschrift */
            statusbericht: {
              opdrachtId: string;
              aangemaaktOp: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betaalrunId: string | null;
              betaalrun: string | null;
              status: string | null;
              reden: string | null;
              bankToelichting: string;
              aantal: number;
              afgewezen: number;
              gemeld: number;
              nietVerwerkt: number;
            } | null;
            alVerwerkt: boolean;
            posten: {
              volgnummer: number;
              afschriftId: string;
              referentie: string | null;
              endToEndId: string | null;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              bedrag: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              /** @enum {string} */
              verwerking: "uitgevoerd" | "retour" | "ontvangen" | "onbekend";
              reden: string | null;
              tegenrekeningIban: string | null;
              tegenrekeningNaam: string | null;
              toelichting: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              betalingNummer: string | null;
              boeking: number | null;
            }[];
            statussen: {
              volgnummer: number;
              /** @enum {string} */
              niveau: "bestand" | "groep" | "betaling";
              groepId: string | null;
              endToEndId: string | null;
              /**
               * @description De code van de bank, bijvoorbeeld RJCT (afgewezen), ACSP (in uitvoering) of RVNM (naam en rekeningnummer horen niet bij elkaar)
               * @example RJCT
               */
              status: string;
              reden: string | null;
              bankToelichting: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              bedrag: string | null;
              gemeldOp: string;
              /** @enum {string} */
              verwerking: "afgewezen" | "gemeld" | "niet-verwerkt";
              toelichting: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              betalingNummer: string | null;
              boeking: number | null;
            }[];
            aanhoudingen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              begunstigdeId: string;
              naam: string;
              iban: string;
              reden: string;
            }[];
          };
        };
      };
      /** @description Aangenomen: de taak die het bericht verwerkt */
      202: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            soort: string;
            /** @enum {string} */
            status: "wacht" | "loopt" | "gelukt" | "mislukt" | "geannuleerd";
            /** @description Waar te lezen is wat de taak maakt; null zolang dat niet bekend is */
            href: string | null;
            /** @description Waar het verloop te volgen is (server-sent events) */
            gebeurtenissen: string;
            voortgang: {
              /** @description Welk deel van het werk; null zolang de taak wacht */
              fase: string | null;
              gedaan: number | null;
              /** @description Hoeveel er in deze fase te doen is; 0 als dat niet bekend is */
              totaal: number | null;
            };
            /** @description De hoeveelste keer er aan de taak is begonnen */
            poging: number;
            aangevraagdDoor: string;
            organisatie: string;
            rollen: string[];
            regio: string | null;
            aangemaaktOp: string;
            begonnenOp: string | null;
            klaarOp: string | null;
            annulering: {
              door: string;
              op: string;
            } | null;
            uitkomst: {
              /** @description De HTTP-status die het verzoek zonder taak had gekregen */
              status: number;
              href: string;
            } | null;
            /** @description Waarom de taak niet lukte, zoals het verzoek zonder taak het had geantwoord (RFC 9457) */
            probleem: {
              [key: string]: unknown;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Bankberichten_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het bankbericht */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /** @enum {string} */
            soort: "camt.053" | "pain.002";
            berichtId: string;
            ontvangenDoor: string;
            ontvangenOp: string;
            afschriften: {
              afschriftId: string;
              volgnummer: number | null;
              rekeningIban: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              beginsaldo: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              eindsaldo: string;
              aantal: number;
              uitgevoerd: number;
              retour: number;
              /** @description Terugbetalingen die aan hun kenmerk zijn herkend */
              ontvangen: number;
              onbekend: number;
              nietGeboekt: number;
              alVerwerkt: boolean;
              /** @description Hoe het afschrift aansluit op het vorige van dezelfde rekening; null bij het eerste */
              aansluiting: {
                vorigAfschriftId: string;
                vorigVolgnummer: number | null;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                vorigeBoekdatum: string;
                /**
                 * @description Bedrag in euro met twee decimalen; negatief is af
                 * @example -2025.00
                 */
                verwachtBeginsaldo: string;
                /**
                 * @description Bedrag in euro met twee decimalen; negatief is af
                 * @example -2025.00
                 */
                verschil: string;
                /** @description Wat er niet aansluit, en wat te doen */
                melding: string | null;
              } | null;
            }[];
            /** @description Waarover een statusbericht gaat; null bij een afschrift */
            statusbericht: {
              opdrachtId: string;
              aangemaaktOp: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betaalrunId: string | null;
              betaalrun: string | null;
              status: string | null;
              reden: string | null;
              bankToelichting: string;
              aantal: number;
              afgewezen: number;
              gemeld: number;
              nietVerwerkt: number;
            } | null;
            alVerwerkt: boolean;
            posten: {
              volgnummer: number;
              afschriftId: string;
              referentie: string | null;
              endToEndId: string | null;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              bedrag: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              /** @enum {string} */
              verwerking: "uitgevoerd" | "retour" | "ontvangen" | "onbekend";
              reden: string | null;
              tegenrekeningIban: string | null;
              tegenrekeningNaam: string | null;
              toelichting: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              betalingNummer: string | null;
              boeking: number | null;
            }[];
            statussen: {
              volgnummer: number;
              /** @enum {string} */
              niveau: "bestand" | "groep" | "betaling";
              groepId: string | null;
              endToEndId: string | null;
              /**
               * @description De code van de bank, bijvoorbeeld RJCT (afgewezen), ACSP (in uitvoering) of RVNM (naam en rekeningnummer horen niet bij elkaar)
               * @example RJCT
               */
              status: string;
              reden: string | null;
              bankToelichting: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              bedrag: string | null;
              gemeldOp: string;
              /** @enum {string} */
              verwerking: "afgewezen" | "gemeld" | "niet-verwerkt";
              toelichting: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              betalingNummer: string | null;
              boeking: number | null;
            }[];
            aanhoudingen: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              begunstigdeId: string;
              naam: string;
              iban: string;
              reden: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Bankberichten_posten: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        verwerking?: "uitgevoerd" | "retour" | "ontvangen" | "onbekend" | "afgewezen" | "gemeld" | "niet-verwerkt";
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina transacties; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: ({
              volgnummer: number;
              afschriftId: string;
              referentie: string | null;
              endToEndId: string | null;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              bedrag: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              /** @enum {string} */
              verwerking: "uitgevoerd" | "retour" | "ontvangen" | "onbekend";
              reden: string | null;
              tegenrekeningIban: string | null;
              tegenrekeningNaam: string | null;
              toelichting: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              betalingNummer: string | null;
              boeking: number | null;
            } | {
              volgnummer: number;
              /** @enum {string} */
              niveau: "bestand" | "groep" | "betaling";
              groepId: string | null;
              endToEndId: string | null;
              /**
               * @description De code van de bank, bijvoorbeeld RJCT (afgewezen), ACSP (in uitvoering) of RVNM (naam en rekeningnummer horen niet bij elkaar)
               * @example RJCT
               */
              status: string;
              reden: string | null;
              bankToelichting: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              bedrag: string | null;
              gemeldOp: string;
              /** @enum {string} */
              verwerking: "afgewezen" | "gemeld" | "niet-verwerkt";
              toelichting: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              betalingNummer: string | null;
              boeking: number | null;
            })[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Voorschotten_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        stroom?: string;
        status?: "ontvangen" | "ingetrokken";
        /** @description Kalenderdag (JJJJ-MM-DD) */
        vanaf?: string;
        /** @description Kalenderdag (JJJJ-MM-DD) */
        tot?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina voorschotten; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              stroom: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              ontvangenOp: string;
              kenmerk: string;
              /** @enum {string} */
              status: "ontvangen" | "ingetrokken";
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              geregistreerdDoor: string;
              geregistreerdOp: string;
              /** @description De transactie op een afschrift waarop dit geld binnenkwam; null zolang die niet is aangewezen */
              bankpost: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                bankberichtId: string;
                volgnummer: number;
              } | null;
              intrekking: {
                reden: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                boekdatum: string;
                boeking: number;
                door: string;
                op: string;
              } | null;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Voorschotten_registreer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description De stroom waarvoor SZW het geld overmaakte; codes staan in /v1/stromen
           * @example mbo-inkoop
           */
          stroom: string;
          /**
           * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
           * @example 2025.00
           */
          bedrag: string;
          /**
           * Format: date
           * @description De dag waarop het geld op de rekening van de kassier kwam
           * @example 2021-03-15
           */
          ontvangenOp: string;
          /**
           * @description Het kenmerk dat SZW aan de overboeking gaf
           * @example SZW-2021-0042
           */
          kenmerk: string;
        };
      };
    };
    responses: {
      /** @description Geregistreerd en geboekt */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            stroom: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            ontvangenOp: string;
            kenmerk: string;
            /** @enum {string} */
            status: "ontvangen" | "ingetrokken";
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            boekdatum: string;
            boeking: number;
            geregistreerdDoor: string;
            geregistreerdOp: string;
            /** @description De transactie op een afschrift waarop dit geld binnenkwam; null zolang die niet is aangewezen */
            bankpost: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              bankberichtId: string;
              volgnummer: number;
            } | null;
            intrekking: {
              reden: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Voorschotten_trekIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          reden: string;
        };
      };
    };
    responses: {
      /** @description Ingetrokken */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            stroom: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            ontvangenOp: string;
            kenmerk: string;
            /** @enum {string} */
            status: "ontvangen" | "ingetrokken";
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            boekdatum: string;
            boeking: number;
            geregistreerdDoor: string;
            geregistreerdOp: string;
            /** @description De transactie op een afschrift waarop dit geld binnenkwam; null zolang die niet is aangewezen */
            bankpost: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              bankberichtId: string;
              volgnummer: number;
            } | null;
            intrekking: {
              reden: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Voorschotten_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het voorschot */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            stroom: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            ontvangenOp: string;
            kenmerk: string;
            /** @enum {string} */
            status: "ontvangen" | "ingetrokken";
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            boekdatum: string;
            boeking: number;
            geregistreerdDoor: string;
            geregistreerdOp: string;
            /** @description De transactie op een afschrift waarop dit geld binnenkwam; null zolang die niet is aangewezen */
            bankpost: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              bankberichtId: string;
              volgnummer: number;
            } | null;
            intrekking: {
              reden: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Terugvorderingen_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        /** @description Kenmerk (UUID) */
        betalingId?: string;
        /** @description Kenmerk (UUID) */
        verplichtingId?: string;
        stroom?: string;
        /** @description Arbeidsmarktregio */
        regio?: string;
        status?: "open" | "ontvangen" | "ingetrokken";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina terugvorderingen; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              nummer: string;
              /** @enum {string} */
              status: "open" | "ontvangen" | "ingetrokken";
              /**
               * @description RF-kenmerk (ISO 11649) dat de begunstigde bij de terugbetaling noemt
               * @example RF85T20210000001
               */
              kenmerk: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string;
              betalingNummer: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              verplichtingId: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              begunstigdeId: string;
              stroom: string;
              jaar: number;
              regio: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              weken: number | null;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              ontvangen: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              ingetrokken: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              open: string;
              reden: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              datum: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              ingesteldDoor: string;
              ingesteldOp: string;
              ontvangsten: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                id: string;
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                ontvangenOp: string;
                kenmerk: string | null;
                /** @description Ontvangen in het jaar van betaling: het bedrag is weer ruimte in de cel */
                verrekend: boolean;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                boekdatum: string;
                boeking: number;
                door: string;
                op: string;
                /** @description Als de ontvangst ten onrechte was geregistreerd: de tegenboeking, en waarom. Zij telt dan niet meer mee */
                intrekking: {
                  reden: string;
                  /**
                   * Format: date
                   * @description Kalenderdag (JJJJ-MM-DD)
                   * @example 2021-03-15
                   */
                  boekdatum: string;
                  boeking: number;
                  door: string;
                  op: string;
                } | null;
              }[];
              intrekking: {
                /**
                 * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
                 * @example 0.00
                 */
                bedrag: string;
                reden: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                boekdatum: string;
                boeking: number;
                door: string;
                op: string;
              } | null;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Terugvorderingen_stelIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * Format: uuid
           * @description Kenmerk (UUID)
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
           */
          betalingId: string;
          /**
           * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
           * @default null
           * @example 2025.00
           */
          bedrag?: string | null;
          /**
           * @description Alleen bij de werkgeversvergoeding: hele weken
           * @default null
           */
          weken?: number | null;
          reden: string;
          /**
           * Format: date
           * @description De dag waarop het geld wordt teruggevraagd
           * @example 2021-03-15
           */
          datum: string;
        };
      };
    };
    responses: {
      /** @description Teruggevorderd */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            /** @enum {string} */
            status: "open" | "ontvangen" | "ingetrokken";
            /**
             * @description RF-kenmerk (ISO 11649) dat de begunstigde bij de terugbetaling noemt
             * @example RF85T20210000001
             */
            kenmerk: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            betalingId: string;
            betalingNummer: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            verplichtingId: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string;
            stroom: string;
            jaar: number;
            regio: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            weken: number | null;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            ontvangen: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            ingetrokken: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            open: string;
            reden: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            datum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            boekdatum: string;
            boeking: number;
            ingesteldDoor: string;
            ingesteldOp: string;
            ontvangsten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              ontvangenOp: string;
              kenmerk: string | null;
              /** @description Ontvangen in het jaar van betaling: het bedrag is weer ruimte in de cel */
              verrekend: boolean;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
              /** @description Als de ontvangst ten onrechte was geregistreerd: de tegenboeking, en waarom. Zij telt dan niet meer mee */
              intrekking: {
                reden: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                boekdatum: string;
                boeking: number;
                door: string;
                op: string;
              } | null;
            }[];
            intrekking: {
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              reden: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Terugvorderingen_ontvang: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description Bedrag in euro, groter dan nul, als tekst met twee decimalen
           * @example 2025.00
           */
          bedrag: string;
          /**
           * Format: date
           * @description De dag waarop het geld op de rekening van de kassier kwam
           * @example 2021-03-15
           */
          ontvangenOp: string;
          /**
           * @description Kenmerk of omschrijving van de overboeking
           * @default null
           * @example Terugbetaling F-2021-118
           */
          kenmerk?: string | null;
        };
      };
    };
    responses: {
      /** @description De terugvordering met de ontvangst */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            /** @enum {string} */
            status: "open" | "ontvangen" | "ingetrokken";
            /**
             * @description RF-kenmerk (ISO 11649) dat de begunstigde bij de terugbetaling noemt
             * @example RF85T20210000001
             */
            kenmerk: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            betalingId: string;
            betalingNummer: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            verplichtingId: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string;
            stroom: string;
            jaar: number;
            regio: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            weken: number | null;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            ontvangen: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            ingetrokken: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            open: string;
            reden: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            datum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            boekdatum: string;
            boeking: number;
            ingesteldDoor: string;
            ingesteldOp: string;
            ontvangsten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              ontvangenOp: string;
              kenmerk: string | null;
              /** @description Ontvangen in het jaar van betaling: het bedrag is weer ruimte in de cel */
              verrekend: boolean;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
              /** @description Als de ontvangst ten onrechte was geregistreerd: de tegenboeking, en waarom. Zij telt dan niet meer mee */
              intrekking: {
                reden: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                boekdatum: string;
                boeking: number;
                door: string;
                op: string;
              } | null;
            }[];
            intrekking: {
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              reden: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Terugvorderingen_trekOntvangstIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
        ontvangstId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          reden: string;
        };
      };
    };
    responses: {
      /** @description De terugvordering zonder de ontvangst */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            /** @enum {string} */
            status: "open" | "ontvangen" | "ingetrokken";
            /**
             * @description RF-kenmerk (ISO 11649) dat de begunstigde bij de terugbetaling noemt
             * @example RF85T20210000001
             */
            kenmerk: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            betalingId: string;
            betalingNummer: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            verplichtingId: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string;
            stroom: string;
            jaar: number;
            regio: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            weken: number | null;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            ontvangen: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            ingetrokken: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            open: string;
            reden: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            datum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            boekdatum: string;
            boeking: number;
            ingesteldDoor: string;
            ingesteldOp: string;
            ontvangsten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              ontvangenOp: string;
              kenmerk: string | null;
              /** @description Ontvangen in het jaar van betaling: het bedrag is weer ruimte in de cel */
              verrekend: boolean;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
              /** @description Als de ontvangst ten onrechte was geregistreerd: de tegenboeking, en waarom. Zij telt dan niet meer mee */
              intrekking: {
                reden: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                boekdatum: string;
                boeking: number;
                door: string;
                op: string;
              } | null;
            }[];
            intrekking: {
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              reden: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Terugvorderingen_trekIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          reden: string;
        };
      };
    };
    responses: {
      /** @description Ingetrokken */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            /** @enum {string} */
            status: "open" | "ontvangen" | "ingetrokken";
            /**
             * @description RF-kenmerk (ISO 11649) dat de begunstigde bij de terugbetaling noemt
             * @example RF85T20210000001
             */
            kenmerk: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            betalingId: string;
            betalingNummer: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            verplichtingId: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string;
            stroom: string;
            jaar: number;
            regio: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            weken: number | null;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            ontvangen: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            ingetrokken: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            open: string;
            reden: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            datum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            boekdatum: string;
            boeking: number;
            ingesteldDoor: string;
            ingesteldOp: string;
            ontvangsten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              ontvangenOp: string;
              kenmerk: string | null;
              /** @description Ontvangen in het jaar van betaling: het bedrag is weer ruimte in de cel */
              verrekend: boolean;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
              /** @description Als de ontvangst ten onrechte was geregistreerd: de tegenboeking, en waarom. Zij telt dan niet meer mee */
              intrekking: {
                reden: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                boekdatum: string;
                boeking: number;
                door: string;
                op: string;
              } | null;
            }[];
            intrekking: {
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              reden: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Terugvorderingen_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De terugvordering */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            nummer: string;
            /** @enum {string} */
            status: "open" | "ontvangen" | "ingetrokken";
            /**
             * @description RF-kenmerk (ISO 11649) dat de begunstigde bij de terugbetaling noemt
             * @example RF85T20210000001
             */
            kenmerk: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            betalingId: string;
            betalingNummer: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            verplichtingId: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string;
            stroom: string;
            jaar: number;
            regio: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedrag: string;
            weken: number | null;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            ontvangen: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            ingetrokken: string;
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            open: string;
            reden: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            datum: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            boekdatum: string;
            boeking: number;
            ingesteldDoor: string;
            ingesteldOp: string;
            ontvangsten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              ontvangenOp: string;
              kenmerk: string | null;
              /** @description Ontvangen in het jaar van betaling: het bedrag is weer ruimte in de cel */
              verrekend: boolean;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
              /** @description Als de ontvangst ten onrechte was geregistreerd: de tegenboeking, en waarom. Zij telt dan niet meer mee */
              intrekking: {
                reden: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                boekdatum: string;
                boeking: number;
                door: string;
                op: string;
              } | null;
            }[];
            intrekking: {
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              reden: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Tussenrekeningposten_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        status?: "open" | "afgehandeld";
        /** @description Alleen geld dat binnenkwam (bij) of wegging (af) */
        richting?: "bij" | "af";
        /** @description Boekdatum van de bank op of na deze dag */
        vanaf?: string;
        /** @description Boekdatum van de bank op of voor deze dag */
        tot?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina posten; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * @description Bankbericht en volgnummer van de transactie
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20.3
               */
              id: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              bankberichtId: string;
              volgnummer: number;
              afschriftId: string;
              /** @enum {string} */
              status: "open" | "afgehandeld";
              referentie: string | null;
              endToEndId: string | null;
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              bedrag: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              bankreden: string | null;
              tegenrekeningIban: string | null;
              tegenrekeningNaam: string | null;
              toelichting: string;
              /**
               * Format: uuid
               * @description De betaling die de bank noemde, ook al past het bedrag of de status niet
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              betalingNummer: string | null;
              boeking: number;
              /**
               * Format: date
               * @description De dag waarop dit op de tussenrekening is geboekt; later dan boekdatum als die maand gesloten was
               * @example 2021-03-15
               */
              geboektOp: string;
              /**
               * @description Wat van de post nog niet is afgehandeld, met haar teken
               * @example 20.00
               */
              open: string;
              /** @description In hoeveel delen de post tot nu toe is afgehandeld; 0 als zij in één keer is afgehandeld */
              delen: number;
              /** @description De laatste afhandeling; leeg zolang er nog iets open is */
              afhandeling: {
                /** @enum {string} */
                soort: "terugvordering" | "voorschot" | "retour" | "uitvoering" | "wegstrepen";
                /**
                 * @description Bedrag in euro met twee decimalen; negatief is af
                 * @example -2025.00
                 */
                bedrag: string;
                reden: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                boekdatum: string;
                boeking: number;
                door: string;
                op: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                terugvorderingId: string | null;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                ontvangstId: string | null;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                voorschotId: string | null;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betalingId: string | null;
                doelboeking: number | null;
                tegenpostId: string | null;
              } | null;
              /** @description Elke afhandeling, in volgorde van boeken */
              afhandelingen: {
                /** @enum {string} */
                soort: "terugvordering" | "voorschot" | "retour" | "uitvoering" | "wegstrepen";
                /**
                 * @description Bedrag in euro met twee decimalen; negatief is af
                 * @example -2025.00
                 */
                bedrag: string;
                reden: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                boekdatum: string;
                boeking: number;
                door: string;
                op: string;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                terugvorderingId: string | null;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                ontvangstId: string | null;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                voorschotId: string | null;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betalingId: string | null;
                doelboeking: number | null;
                tegenpostId: string | null;
              }[];
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Tussenrekeningposten_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De post */
      200: {
        content: {
          "application/json": {
            /**
             * @description Bankbericht en volgnummer van de transactie
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20.3
             */
            id: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            bankberichtId: string;
            volgnummer: number;
            afschriftId: string;
            /** @enum {string} */
            status: "open" | "afgehandeld";
            referentie: string | null;
            endToEndId: string | null;
            /**
             * @description Bedrag in euro met twee decimalen; negatief is af
             * @example -2025.00
             */
            bedrag: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            boekdatum: string;
            bankreden: string | null;
            tegenrekeningIban: string | null;
            tegenrekeningNaam: string | null;
            toelichting: string;
            /**
             * Format: uuid
             * @description De betaling die de bank noemde, ook al past het bedrag of de status niet
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            betalingId: string | null;
            betalingNummer: string | null;
            boeking: number;
            /**
             * Format: date
             * @description De dag waarop dit op de tussenrekening is geboekt; later dan boekdatum als die maand gesloten was
             * @example 2021-03-15
             */
            geboektOp: string;
            /**
             * @description Wat van de post nog niet is afgehandeld, met haar teken
             * @example 20.00
             */
            open: string;
            /** @description In hoeveel delen de post tot nu toe is afgehandeld; 0 als zij in één keer is afgehandeld */
            delen: number;
            /** @description De laatste afhandeling; leeg zolang er nog iets open is */
            afhandeling: {
              /** @enum {string} */
              soort: "terugvordering" | "voorschot" | "retour" | "uitvoering" | "wegstrepen";
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              bedrag: string;
              reden: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              terugvorderingId: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              ontvangstId: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              voorschotId: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              doelboeking: number | null;
              tegenpostId: string | null;
            } | null;
            /** @description Elke afhandeling, in volgorde van boeken */
            afhandelingen: {
              /** @enum {string} */
              soort: "terugvordering" | "voorschot" | "retour" | "uitvoering" | "wegstrepen";
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              bedrag: string;
              reden: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              terugvorderingId: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              ontvangstId: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              voorschotId: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              doelboeking: number | null;
              tegenpostId: string | null;
            }[];
            /** @description Wat er naar bedrag en richting bij past, ten hoogste vijf per soort; een mens beslist */
            voorstellen: {
              /** @enum {string} */
              soort: "terugvordering" | "voorschot" | "retour" | "uitvoering" | "wegstrepen";
              id: string;
              nummer: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              toelichting: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Tussenrekeningposten_handelAf: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @enum {string} */
          soort: "terugvordering" | "voorschot" | "retour" | "uitvoering" | "wegstrepen";
          /**
           * Format: uuid
           * @description Kenmerk (UUID)
           * @default null
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
           */
          terugvorderingId?: string | null;
          /**
           * Format: uuid
           * @description Bij soort terugvordering: de ontvangst die al met de hand is geregistreerd; dan wordt zij niet nog eens geboekt
           * @default null
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
           */
          ontvangstId?: string | null;
          /**
           * Format: uuid
           * @description Bij soort voorschot: het voorschot dat al is geregistreerd; dan wordt het niet nog eens geboekt
           * @default null
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
           */
          voorschotId?: string | null;
          /**
           * @description Bij soort voorschot: de stroom van een voorschot dat nog niet is geregistreerd
           * @default null
           */
          stroom?: string | null;
          /**
           * @description Bij soort voorschot: het kenmerk dat SZW aan de overboeking gaf
           * @default null
           */
          kenmerk?: string | null;
          /**
           * Format: uuid
           * @description Bij soort retour of uitvoering: de betaling waarvan de bank het kenmerk niet goed doorgaf
           * @default null
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
           */
          betalingId?: string | null;
          /**
           * @description Bij soort wegstrepen: de post met hetzelfde bedrag de andere kant op
           * @default null
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20.3
           */
          tegenpostId?: string | null;
          reden: string;
          /**
           * @description Welk deel van de post, zonder teken; de rest blijft open. Laat het weg om de hele post in één keer af te handelen
           * @example 2025.00
           */
          bedrag?: string | null;
        };
      };
    };
    responses: {
      /** @description Afgehandeld */
      201: {
        content: {
          "application/json": {
            /**
             * @description Bankbericht en volgnummer van de transactie
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20.3
             */
            id: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            bankberichtId: string;
            volgnummer: number;
            afschriftId: string;
            /** @enum {string} */
            status: "open" | "afgehandeld";
            referentie: string | null;
            endToEndId: string | null;
            /**
             * @description Bedrag in euro met twee decimalen; negatief is af
             * @example -2025.00
             */
            bedrag: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            boekdatum: string;
            bankreden: string | null;
            tegenrekeningIban: string | null;
            tegenrekeningNaam: string | null;
            toelichting: string;
            /**
             * Format: uuid
             * @description De betaling die de bank noemde, ook al past het bedrag of de status niet
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            betalingId: string | null;
            betalingNummer: string | null;
            boeking: number;
            /**
             * Format: date
             * @description De dag waarop dit op de tussenrekening is geboekt; later dan boekdatum als die maand gesloten was
             * @example 2021-03-15
             */
            geboektOp: string;
            /**
             * @description Wat van de post nog niet is afgehandeld, met haar teken
             * @example 20.00
             */
            open: string;
            /** @description In hoeveel delen de post tot nu toe is afgehandeld; 0 als zij in één keer is afgehandeld */
            delen: number;
            /** @description De laatste afhandeling; leeg zolang er nog iets open is */
            afhandeling: {
              /** @enum {string} */
              soort: "terugvordering" | "voorschot" | "retour" | "uitvoering" | "wegstrepen";
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              bedrag: string;
              reden: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              terugvorderingId: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              ontvangstId: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              voorschotId: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              doelboeking: number | null;
              tegenpostId: string | null;
            } | null;
            /** @description Elke afhandeling, in volgorde van boeken */
            afhandelingen: {
              /** @enum {string} */
              soort: "terugvordering" | "voorschot" | "retour" | "uitvoering" | "wegstrepen";
              /**
               * @description Bedrag in euro met twee decimalen; negatief is af
               * @example -2025.00
               */
              bedrag: string;
              reden: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              boeking: number;
              door: string;
              op: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              terugvorderingId: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              ontvangstId: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              voorschotId: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              doelboeking: number | null;
              tegenpostId: string | null;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Aanhoudingen_houdAan: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          reden: string;
        };
      };
    };
    responses: {
      /** @description Aangehouden */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /**
             * @description vervallen: de begunstigde heeft een andere naam of een ander rekeningnummer gekregen, of de betaling is ingetrokken
             * @enum {string}
             */
            status: "open" | "opgeheven" | "vervallen";
            /**
             * @description kassier: door een medewerker gezet; vop: de bank meldde dat naam en rekeningnummer niet bij elkaar horen
             * @enum {string}
             */
            bron: "kassier" | "vop";
            reden: string;
            gezetDoor: string;
            gezetOp: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            betalingId: string | null;
            betalingNummer: string | null;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string | null;
            naam: string | null;
            iban: string | null;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            bankberichtId: string | null;
            opheffing: {
              reden: string;
              door: string;
              op: string;
            } | null;
            melding: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Aanhoudingen_hefOp: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          reden: string;
        };
      };
    };
    responses: {
      /** @description Opgeheven */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /**
             * @description vervallen: de begunstigde heeft een andere naam of een ander rekeningnummer gekregen, of de betaling is ingetrokken
             * @enum {string}
             */
            status: "open" | "opgeheven" | "vervallen";
            /**
             * @description kassier: door een medewerker gezet; vop: de bank meldde dat naam en rekeningnummer niet bij elkaar horen
             * @enum {string}
             */
            bron: "kassier" | "vop";
            reden: string;
            gezetDoor: string;
            gezetOp: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            betalingId: string | null;
            betalingNummer: string | null;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string | null;
            naam: string | null;
            iban: string | null;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            bankberichtId: string | null;
            opheffing: {
              reden: string;
              door: string;
              op: string;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Aanhoudingen_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        status?: "open" | "opgeheven" | "vervallen";
        /** @description Kenmerk (UUID) */
        betalingId?: string;
        /** @description Kenmerk (UUID) */
        begunstigdeId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina aanhoudingen; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /**
               * @description vervallen: de begunstigde heeft een andere naam of een ander rekeningnummer gekregen, of de betaling is ingetrokken
               * @enum {string}
               */
              status: "open" | "opgeheven" | "vervallen";
              /**
               * @description kassier: door een medewerker gezet; vop: de bank meldde dat naam en rekeningnummer niet bij elkaar horen
               * @enum {string}
               */
              bron: "kassier" | "vop";
              reden: string;
              gezetDoor: string;
              gezetOp: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              betalingNummer: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              begunstigdeId: string | null;
              naam: string | null;
              iban: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              bankberichtId: string | null;
              opheffing: {
                reden: string;
                door: string;
                op: string;
              } | null;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Aanhoudingen_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De aanhouding */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /**
             * @description vervallen: de begunstigde heeft een andere naam of een ander rekeningnummer gekregen, of de betaling is ingetrokken
             * @enum {string}
             */
            status: "open" | "opgeheven" | "vervallen";
            /**
             * @description kassier: door een medewerker gezet; vop: de bank meldde dat naam en rekeningnummer niet bij elkaar horen
             * @enum {string}
             */
            bron: "kassier" | "vop";
            reden: string;
            gezetDoor: string;
            gezetOp: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            betalingId: string | null;
            betalingNummer: string | null;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            begunstigdeId: string | null;
            naam: string | null;
            iban: string | null;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            bankberichtId: string | null;
            opheffing: {
              reden: string;
              door: string;
              op: string;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Aansluitingen_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De aansluiting op dit moment */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            betaalrunId: string;
            nummer: string;
            status: string;
            opgemaaktOp: string;
            /** @description Waar als run, bestanden, bank en grootboek hetzelfde zeggen */
            sluitAan: boolean;
            totaal: {
              opdrachten: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
              verzonden: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
              /** @description Volgens de bank uitgevoerd en niet teruggekomen */
              uitgevoerd: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
              afgewezen: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
              retour: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
              /** @description Verzonden, zonder uitkomst van de bank */
              onderweg: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
              /** @description Na afwijzing of retour ingetrokken; telt ook mee in afgewezen of retour */
              ingetrokken: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
            };
            perStroom: {
              stroom: string;
              opdrachten: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
              verzonden: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
              /** @description Volgens de bank uitgevoerd en niet teruggekomen */
              uitgevoerd: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
              afgewezen: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
              retour: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
              /** @description Verzonden, zonder uitkomst van de bank */
              onderweg: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
              /** @description Na afwijzing of retour ingetrokken; telt ook mee in afgewezen of retour */
              ingetrokken: {
                aantal: number;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bedrag: string;
              };
              grootboek: {
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                verzonden: string;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                afgerekend: string;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                bank: string;
              };
              betalingenOnderweg: {
                /**
                 * @description Wat volgens het grootboek naar de bank onderweg is, van alle runs
                 * @example 2025.00
                 */
                saldo: string;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                dezeRun: string;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                andereRuns: string;
                /**
                 * @description Het deel van het saldo dat geen run verklaart
                 * @example 2025.00
                 */
                verschil: string;
              };
            }[];
            bestanden: {
              nummer: number;
              berichtId: string;
              aantal: number;
              /**
               * @description Bedrag in euro met twee decimalen
               * @example 2025.00
               */
              totaal: string;
              sha256: string;
              onveranderd: boolean;
              statusberichten: {
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                bankberichtId: string;
                berichtId: string;
                aangemaaktOp: string;
                status: string | null;
                reden: string | null;
                afgewezen: number;
                gemeld: number;
                nietVerwerkt: number;
              }[];
            }[];
            afschriften: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              bankberichtId: string;
              afschriftId: string;
              volgnummer: number | null;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              /**
               * @description Bedrag in euro met twee decimalen
               * @example 2025.00
               */
              beginsaldo: string;
              uitgevoerd: number;
              retour: number;
              /**
               * @description Bedrag in euro met twee decimalen
               * @example 2025.00
               */
              bedrag: string;
              aansluiting: {
                vorigAfschriftId: string;
                vorigVolgnummer: number | null;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                vorigeBoekdatum: string;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                verwachtBeginsaldo: string;
                /**
                 * @description Bedrag in euro met twee decimalen
                 * @example 2025.00
                 */
                verschil: string;
                melding: string | null;
              } | null;
            }[];
            aantalVerschillen: number;
            /** @description De eerste vijfhonderd verschillen, bij naam */
            verschillen: {
              /** @enum {string} */
              soort: "betaling" | "stroom" | "bestand" | "run";
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              betalingId: string | null;
              betalingNummer: string | null;
              endToEndId: string | null;
              stroom: string | null;
              /**
               * @description Bedrag in euro met twee decimalen
               * @example 2025.00
               */
              bedrag: string | null;
              /** @description Wat de run zegt */
              run: string;
              /** @description Wat de bank zegt */
              bank: string;
              /** @description Wat het grootboek zegt */
              grootboek: string;
              watTeDoen: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Taken_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        status?: "wacht" | "loopt" | "gelukt" | "mislukt" | "geannuleerd";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina taken; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              soort: string;
              /** @enum {string} */
              status: "wacht" | "loopt" | "gelukt" | "mislukt" | "geannuleerd";
              /** @description Waar te lezen is wat de taak maakt; null zolang dat niet bekend is */
              href: string | null;
              /** @description Waar het verloop te volgen is (server-sent events) */
              gebeurtenissen: string;
              voortgang: {
                /** @description Welk deel van het werk; null zolang de taak wacht */
                fase: string | null;
                gedaan: number | null;
                /** @description Hoeveel er in deze fase te doen is; 0 als dat niet bekend is */
                totaal: number | null;
              };
              /** @description De hoeveelste keer er aan de taak is begonnen */
              poging: number;
              aangevraagdDoor: string;
              organisatie: string;
              rollen: string[];
              regio: string | null;
              aangemaaktOp: string;
              begonnenOp: string | null;
              klaarOp: string | null;
              annulering: {
                door: string;
                op: string;
              } | null;
              uitkomst: {
                /** @description De HTTP-status die het verzoek zonder taak had gekregen */
                status: number;
                href: string;
              } | null;
              /** @description Waarom de taak niet lukte, zoals het verzoek zonder taak het had geantwoord (RFC 9457) */
              probleem: {
                [key: string]: unknown;
              } | null;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Taken_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De taak */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            soort: string;
            /** @enum {string} */
            status: "wacht" | "loopt" | "gelukt" | "mislukt" | "geannuleerd";
            /** @description Waar te lezen is wat de taak maakt; null zolang dat niet bekend is */
            href: string | null;
            /** @description Waar het verloop te volgen is (server-sent events) */
            gebeurtenissen: string;
            voortgang: {
              /** @description Welk deel van het werk; null zolang de taak wacht */
              fase: string | null;
              gedaan: number | null;
              /** @description Hoeveel er in deze fase te doen is; 0 als dat niet bekend is */
              totaal: number | null;
            };
            /** @description De hoeveelste keer er aan de taak is begonnen */
            poging: number;
            aangevraagdDoor: string;
            organisatie: string;
            rollen: string[];
            regio: string | null;
            aangemaaktOp: string;
            begonnenOp: string | null;
            klaarOp: string | null;
            annulering: {
              door: string;
              op: string;
            } | null;
            uitkomst: {
              /** @description De HTTP-status die het verzoek zonder taak had gekregen */
              status: number;
              href: string;
            } | null;
            /** @description Waarom de taak niet lukte, zoals het verzoek zonder taak het had geantwoord (RFC 9457) */
            probleem: {
              [key: string]: unknown;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Taken_gebeurtenissen: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De gebeurtenissen */
      200: {
        content: {
          "text/event-stream": string;
        };
      };
      /** @description De uitkomst was al ontvangen */
      204: {
        content?: never;
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
      503: components["responses"]["Probleem"];
    };
  };
  Taken_annuleer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": Record<string, never>;
      };
    };
    responses: {
      /** @description De taak, die is of wordt geannuleerd */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            soort: string;
            /** @enum {string} */
            status: "wacht" | "loopt" | "gelukt" | "mislukt" | "geannuleerd";
            /** @description Waar te lezen is wat de taak maakt; null zolang dat niet bekend is */
            href: string | null;
            /** @description Waar het verloop te volgen is (server-sent events) */
            gebeurtenissen: string;
            voortgang: {
              /** @description Welk deel van het werk; null zolang de taak wacht */
              fase: string | null;
              gedaan: number | null;
              /** @description Hoeveel er in deze fase te doen is; 0 als dat niet bekend is */
              totaal: number | null;
            };
            /** @description De hoeveelste keer er aan de taak is begonnen */
            poging: number;
            aangevraagdDoor: string;
            organisatie: string;
            rollen: string[];
            regio: string | null;
            aangemaaktOp: string;
            begonnenOp: string | null;
            klaarOp: string | null;
            annulering: {
              door: string;
              op: string;
            } | null;
            uitkomst: {
              /** @description De HTTP-status die het verzoek zonder taak had gekregen */
              status: number;
              href: string;
            } | null;
            /** @description Waarom de taak niet lukte, zoals het verzoek zonder taak het had geantwoord (RFC 9457) */
            probleem: {
              [key: string]: unknown;
            } | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Uitnutting_toon: {
    parameters: {
      query?: {
        /** @description Alles met een boekdatum tot en met deze dag; zonder peildatum vandaag */
        peildatum?: string;
        /** @description Alleen wat tot en met deze dag (UTC) of dit moment was geboekt: het beeld zoals men het toen had */
        bekendOp?: string;
        /** @description Alleen deze stroom */
        stroom?: string;
        /** @description Alleen de stromen van dit kader; zie /v1/stromen */
        kader?: string;
        /** @description Begrotingsjaar */
        jaar?: number;
        /** @description Alleen deze arbeidsmarktregio, of "landelijk" */
        regio?: string;
        /** @description Alleen dit instrument; "geen" is budget en ruimte, die bij geen instrument horen */
        instrument?: "geen" | "workshop-virtueel" | "workshop-succesvol-naar-ander-werk" | "breder-zoekgedrag" | "hulp-bij-solliciteren" | "loopbaanbegeleiding" | "loopbaanadvies" | "scholing" | "praktijkleren-mbo" | "begeleiding-bij-scholing" | "grensoverschrijdende-bemiddeling" | "banenmarkt-speeddate" | "jobcoach" | "werkplekaanpassing" | "integraal-traject" | "schuldhulpverlening" | "wmo-dienstverlening" | "taalonderwijs" | "maatwerkbudget" | "no-riskpolis" | "loondispensatie" | "loonkostensubsidie" | "werkfit-houden" | "teambemensing" | "voorbereiding" | "uitvoeringskosten" | "coordinatie-sociale-partners";
        /** @description Alleen wat op dagen van deze maand is geboekt, tot en met de peildatum */
        maand?: string;
        /** @description Waarop de rijen zijn gegroepeerd: een of meer van stroom, jaar, regio, maand, instrument, gescheiden door komma's. Met maand zijn de cijfers de mutaties in die maand */
        groepeerOp?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De uitnutting; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            peildatum: string;
            bekendOp: string | null;
            rijen: {
              stroom?: string;
              jaar?: number;
              regio?: string;
              maand?: string;
              instrument?: string;
              /**
               * @description Opengesteld; van een regio wat haar is toegedeeld
               * @example 2025.00
               */
              budget: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er in die maand meer af ging dan bij kwam
               * @example 2025.00
               */
              toegedeeld: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er in die maand meer af ging dan bij kwam
               * @example 2025.00
               */
              teVerdelen: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er in die maand meer af ging dan bij kwam
               * @example 2025.00
               */
              vastgelegd: string;
              /**
               * @description Vastgelegd en nog niet betaald
               * @example 2025.00
               */
              openstaand: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er in die maand meer af ging dan bij kwam
               * @example 2025.00
               */
              betaalbaar: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er in die maand meer af ging dan bij kwam
               * @example 2025.00
               */
              betaald: string;
              /**
               * @description Vrije verplichtingenruimte
               * @example 2025.00
               */
              beschikbaar: string;
              /**
               * @description Vrije kasruimte
               * @example 2025.00
               */
              kasruimte: string;
              /**
               * @description Vastgelegd ten opzichte van toegedeeld
               * @example 12.5
               */
              uitnuttingVerplichtingen: string;
              /**
               * @description Betaald ten opzichte van de toegedeelde kas
               * @example 12.5
               */
              uitnuttingKas: string;
            }[];
            totaal: {
              /**
               * @description Opengesteld; van een regio wat haar is toegedeeld
               * @example 2025.00
               */
              budget: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er in die maand meer af ging dan bij kwam
               * @example 2025.00
               */
              toegedeeld: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er in die maand meer af ging dan bij kwam
               * @example 2025.00
               */
              teVerdelen: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er in die maand meer af ging dan bij kwam
               * @example 2025.00
               */
              vastgelegd: string;
              /**
               * @description Vastgelegd en nog niet betaald
               * @example 2025.00
               */
              openstaand: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er in die maand meer af ging dan bij kwam
               * @example 2025.00
               */
              betaalbaar: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er in die maand meer af ging dan bij kwam
               * @example 2025.00
               */
              betaald: string;
              /**
               * @description Vrije verplichtingenruimte
               * @example 2025.00
               */
              beschikbaar: string;
              /**
               * @description Vrije kasruimte
               * @example 2025.00
               */
              kasruimte: string;
              /**
               * @description Vastgelegd ten opzichte van toegedeeld
               * @example 12.5
               */
              uitnuttingVerplichtingen: string;
              /**
               * @description Betaald ten opzichte van de toegedeelde kas
               * @example 12.5
               */
              uitnuttingKas: string;
            };
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Uitnutting_verloop: {
    parameters: {
      query?: {
        /** @description Alles met een boekdatum tot en met deze dag; zonder peildatum vandaag */
        peildatum?: string;
        /** @description Alleen wat tot en met deze dag (UTC) of dit moment was geboekt: het beeld zoals men het toen had */
        bekendOp?: string;
        /** @description Alleen deze stroom */
        stroom?: string;
        /** @description Alleen de stromen van dit kader; zie /v1/stromen */
        kader?: string;
        /** @description Begrotingsjaar */
        jaar?: number;
        /** @description Alleen deze arbeidsmarktregio, of "landelijk" */
        regio?: string;
        /** @description Alleen dit instrument; "geen" is budget en ruimte, die bij geen instrument horen */
        instrument?: "geen" | "workshop-virtueel" | "workshop-succesvol-naar-ander-werk" | "breder-zoekgedrag" | "hulp-bij-solliciteren" | "loopbaanbegeleiding" | "loopbaanadvies" | "scholing" | "praktijkleren-mbo" | "begeleiding-bij-scholing" | "grensoverschrijdende-bemiddeling" | "banenmarkt-speeddate" | "jobcoach" | "werkplekaanpassing" | "integraal-traject" | "schuldhulpverlening" | "wmo-dienstverlening" | "taalonderwijs" | "maatwerkbudget" | "no-riskpolis" | "loondispensatie" | "loonkostensubsidie" | "werkfit-houden" | "teambemensing" | "voorbereiding" | "uitvoeringskosten" | "coordinatie-sociale-partners";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het verloop */
      200: {
        content: {
          "application/json": {
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            peildatum: string;
            bekendOp: string | null;
            maanden: {
              /**
               * @description Maand (JJJJ-MM); de laatste tot en met de peildatum
               * @example 2021-03
               */
              maand: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
               * @example 2025.00
               */
              toegedeeld: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
               * @example 2025.00
               */
              vastgelegd: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
               * @example 2025.00
               */
              betaald: string;
              /** @description Aan het eind van de maand */
              stand: {
                /**
                 * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
                 * @example 2025.00
                 */
                toegedeeld: string;
                /**
                 * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
                 * @example 2025.00
                 */
                vastgelegd: string;
                /**
                 * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
                 * @example 2025.00
                 */
                betaald: string;
              };
            }[];
            totaal: {
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
               * @example 2025.00
               */
              toegedeeld: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
               * @example 2025.00
               */
              vastgelegd: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
               * @example 2025.00
               */
              betaald: string;
            };
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Uitnutting_prognose: {
    parameters: {
      query?: {
        /** @description Alles met een boekdatum tot en met deze dag; zonder peildatum vandaag */
        peildatum?: string;
        /** @description Alleen wat tot en met deze dag (UTC) of dit moment was geboekt: het beeld zoals men het toen had */
        bekendOp?: string;
        /** @description Alleen deze stroom */
        stroom?: string;
        /** @description Alleen de stromen van dit kader; zie /v1/stromen */
        kader?: string;
        /** @description Begrotingsjaar */
        jaar?: number;
        /** @description Alleen deze arbeidsmarktregio, of "landelijk" */
        regio?: string;
        /** @description Waarop de rijen zijn gegroepeerd: een of meer van stroom, jaar, regio, gescheiden door komma's. Een budget is een stroom, jaar en regio samen */
        groepeerOp?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De prognose; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            peildatum: string;
            bekendOp: string | null;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            eindeJaar: string;
            rijen: {
              stroom?: string;
              jaar?: number;
              regio?: string;
              /**
               * @description De eerste maand met een toedeling (JJJJ-MM)
               * @example 2021-01
               */
              toegedeeldSinds: string | null;
              /** @description Dagen vanaf de eerste dag van die maand */
              dagenToegedeeld: number;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
               * @example 2025.00
               */
              toegedeeld: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
               * @example 2025.00
               */
              vastgelegd: string;
              /**
               * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
               * @example 2025.00
               */
              betaald: string;
              verplichtingen: {
                /**
                 * @description Wat er nu nog vrij is
                 * @example 2025.00
                 */
                ruimte: string;
                /** @enum {string} */
                stand: "op" | "loopt-leeg" | "loopt-niet-leeg" | "te-weinig-maanden";
                /** @description Op hoeveel volle maanden het tempo rust (3 tot en met 6; 0 als het er te weinig zijn) */
                maanden: number;
                /**
                 * @description Het gemiddelde per maand
                 * @example 2025.00
                 */
                perMaand: string | null;
                /**
                 * Format: date
                 * @description Wanneer de ruimte bij dit tempo op is
                 * @example 2021-03-15
                 */
                opOp: string | null;
                /**
                 * Format: date
                 * @description In acht van de tien gevallen niet eerder dan deze dag
                 * @example 2021-03-15
                 */
                opVroegst: string | null;
                /**
                 * Format: date
                 * @description en niet later dan deze
                 * @example 2021-03-15
                 */
                opLaatst: string | null;
                /** @description Het totaal aan het eind van het jaar van de peildatum, nooit meer dan er is */
                eindeJaar: {
                  /**
                   * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
                   * @example 2025.00
                   */
                  laag: string;
                  /**
                   * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
                   * @example 2025.00
                   */
                  verwacht: string;
                  /**
                   * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
                   * @example 2025.00
                   */
                  hoog: string;
                } | null;
              };
              kas: {
                /**
                 * @description Wat er nu nog vrij is
                 * @example 2025.00
                 */
                ruimte: string;
                /** @enum {string} */
                stand: "op" | "loopt-leeg" | "loopt-niet-leeg" | "te-weinig-maanden";
                /** @description Op hoeveel volle maanden het tempo rust (3 tot en met 6; 0 als het er te weinig zijn) */
                maanden: number;
                /**
                 * @description Het gemiddelde per maand
                 * @example 2025.00
                 */
                perMaand: string | null;
                /**
                 * Format: date
                 * @description Wanneer de ruimte bij dit tempo op is
                 * @example 2021-03-15
                 */
                opOp: string | null;
                /**
                 * Format: date
                 * @description In acht van de tien gevallen niet eerder dan deze dag
                 * @example 2021-03-15
                 */
                opVroegst: string | null;
                /**
                 * Format: date
                 * @description en niet later dan deze
                 * @example 2021-03-15
                 */
                opLaatst: string | null;
                /** @description Het totaal aan het eind van het jaar van de peildatum, nooit meer dan er is */
                eindeJaar: {
                  /**
                   * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
                   * @example 2025.00
                   */
                  laag: string;
                  /**
                   * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
                   * @example 2025.00
                   */
                  verwacht: string;
                  /**
                   * @description Bedrag in euro met twee decimalen; negatief als er meer af ging dan bij kwam
                   * @example 2025.00
                   */
                  hoog: string;
                } | null;
              };
              uitleg: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Waarschuwingen_toon: {
    parameters: {
      query?: {
        /** @description Alles met een boekdatum tot en met deze dag; zonder peildatum vandaag */
        peildatum?: string;
        /** @description Alleen deze stroom */
        stroom?: string;
        /** @description Begrotingsjaar */
        jaar?: number;
        /** @description Alleen deze arbeidsmarktregio, of "landelijk" */
        regio?: string;
        /** @description Alleen waarschuwingen van deze soort */
        soort?: "drempel" | "loopt-leeg" | "nauwelijks-gebruikt" | "betaling-aangehouden" | "einddatum-voorbij";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De waarschuwingen */
      200: {
        content: {
          "application/json": {
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            peildatum: string;
            waarschuwingen: {
              /** @enum {string} */
              soort: "drempel" | "loopt-leeg" | "nauwelijks-gebruikt" | "betaling-aangehouden" | "einddatum-voorbij";
              stroom: string;
              jaar: number;
              regio: string;
              tekst: string;
              /** @description Van een drempel: welke van 75, 90 en 100 procent is bereikt */
              drempel: number | null;
              /** @description Vastgelegd ten opzichte van toegedeeld, met één decimaal */
              percentage: string | null;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              opOp: string | null;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              opVroegst: string | null;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              opLaatst: string | null;
              /** @description Om hoeveel betalingen of verplichtingen het gaat */
              aantal: number | null;
              /** @description Of het er meer zijn dan geteld */
              meerDanGeteld: boolean;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string | null;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Boekperioden_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        status?: "open" | "gesloten";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina maanden; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * @description Maand (JJJJ-MM)
               * @example 2021-03
               */
              maand: string;
              /** @enum {string} */
              status: "open" | "gesloten";
              geslotenOp: string | null;
              geslotenDoor: string | null;
              reden: string | null;
              /**
               * @description De maand waarvan de sluiting ook deze maand sloot; null zolang zij open is
               * @example 2021-03
               */
              geslotenMet: string | null;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Boekperioden_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        maand: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De maand */
      200: {
        content: {
          "application/json": {
            /**
             * @description Maand (JJJJ-MM)
             * @example 2021-03
             */
            maand: string;
            /** @enum {string} */
            status: "open" | "gesloten";
            geslotenOp: string | null;
            geslotenDoor: string | null;
            reden: string | null;
            /**
             * @description De maand waarvan de sluiting ook deze maand sloot; null zolang zij open is
             * @example 2021-03
             */
            geslotenMet: string | null;
            /** @description Aantal boekingen in deze periode */
            boekingen: number;
            omzet: {
              boek: string;
              stroom: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              debet: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              credit: string;
            }[];
            /** @description Wat nog openstaat met een dag in of voor deze maand. Na de sluiting wordt het in de eerste open maand geboekt */
            waarschuwingen: {
              soort: string;
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string | null;
              toelichting: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Boekperioden_sluit: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        maand: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @default null */
          reden?: string | null;
        };
      };
    };
    responses: {
      /** @description Gesloten, met wat erin stond en wat nog openstaat */
      201: {
        content: {
          "application/json": {
            /**
             * @description Maand (JJJJ-MM)
             * @example 2021-03
             */
            maand: string;
            /** @enum {string} */
            status: "open" | "gesloten";
            geslotenOp: string | null;
            geslotenDoor: string | null;
            reden: string | null;
            /**
             * @description De maand waarvan de sluiting ook deze maand sloot; null zolang zij open is
             * @example 2021-03
             */
            geslotenMet: string | null;
            /** @description De maanden die met deze sluiting dicht zijn; de cijfers gaan over deze maanden samen */
            maanden: string[];
            /** @description Aantal boekingen in deze periode */
            boekingen: number;
            omzet: {
              boek: string;
              stroom: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              debet: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              credit: string;
            }[];
            /** @description Wat nog openstaat met een dag in of voor deze maand. Na de sluiting wordt het in de eerste open maand geboekt */
            waarschuwingen: {
              soort: string;
              aantal: number;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string | null;
              toelichting: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Jaarafsluitingen_toon: {
    parameters: {
      query?: {
        /** @description De stand aan het eind van deze dag; zonder peildatum 31 december van het jaar, of vandaag als het jaar nog loopt */
        peildatum?: string;
        /** @description Alleen wat tot en met deze dag (UTC) of dit moment was geboekt: het beeld zoals men het toen had */
        bekendOp?: string;
        /** @description Alleen deze stroom */
        stroom?: string;
        /** @description Alleen deze arbeidsmarktregio, of "landelijk" */
        regio?: string;
      };
      header?: never;
      path: {
        jaar: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De cijfers */
      200: {
        content: {
          "application/json": {
            jaar: number;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            peildatum: string;
            bekendOp: string | null;
            /**
             * @description Gesloten als december gesloten is: er wordt niets meer in dit jaar geboekt
             * @enum {string}
             */
            boekjaar: "open" | "gesloten";
            cellen: {
              stroom: string;
              /** @description Het jaar van de cel */
              jaar: number;
              regio: string;
              /**
               * @description Verplichtingenbudget van de cel op de peildatum
               * @example 2025.00
               */
              toegedeeld: string;
              /**
               * @description Kasbudget van de cel op de peildatum
               * @example 2025.00
               */
              kasToegedeeld: string;
              /**
               * @description In dit jaar vastgelegd of verhoogd
               * @example 2025.00
               */
              aangegaan: string;
              /**
               * @description In dit jaar verlaagd, vrijgevallen of na terugvordering weer ruimte
               * @example 2025.00
               */
              vrijgevallen: string;
              /**
               * @description Aangegaan min vrijgevallen: de verplichtingen van dit jaar
               * @example 2025.00
               */
              vastgelegd: string;
              /**
               * @description In dit jaar betaald uit de kas van de cel, min wat in dit jaar terugkwam
               * @example 2025.00
               */
              betaald: string;
              /**
               * @description In dit jaar door de bank teruggeboekt
               * @example 2025.00
               */
              teruggekomen: string;
              /**
               * @description In dit jaar terugontvangen van betalingen van hetzelfde jaar: in mindering op betaald, en weer ruimte
               * @example 2025.00
               */
              verrekend: string;
              /**
               * @description In dit jaar terugontvangen van betalingen van een eerder jaar: een ontvangst, geen ruimte
               * @example 2025.00
               */
              terugontvangen: string;
              /**
               * @description Op de peildatum teruggevorderd en nog niet ontvangen
               * @example 2025.00
               */
              teVorderen: string;
              /**
               * @description Op de peildatum vastgelegd en nog niet betaald, van de verplichtingen van deze cel
               * @example 2025.00
               */
              openstaand: string;
              /**
               * @description Goedgekeurd en op de peildatum nog niet betaald, uit de kas van de cel
               * @example 2025.00
               */
              betaalbaar: string;
              /**
               * @description Verplichtingenruimte die op de peildatum niet is vastgelegd
               * @example 2025.00
               */
              ruimte: string;
              /**
               * @description Kas die op de peildatum niet betaalbaar of betaald is
               * @example 2025.00
               */
              kasruimte: string;
              /**
               * @description Kasruimte die geen verplichting nog nodig heeft
               * @example 2025.00
               */
              kasNietVastgelegd: string;
              /**
               * @description Wat verplichtingen nog nodig hebben en in geen jaar aan kas over is
               * @example 2025.00
               */
              kasTekort: string;
              /**
               * @description Kas die tot en met de peildatum met openstaande verplichtingen naar een later jaar is meegegaan
               * @example 2025.00
               */
              overgelopen: string;
            }[];
            totaal: {
              /**
               * @description Verplichtingenbudget van de cel op de peildatum
               * @example 2025.00
               */
              toegedeeld: string;
              /**
               * @description Kasbudget van de cel op de peildatum
               * @example 2025.00
               */
              kasToegedeeld: string;
              /**
               * @description In dit jaar vastgelegd of verhoogd
               * @example 2025.00
               */
              aangegaan: string;
              /**
               * @description In dit jaar verlaagd, vrijgevallen of na terugvordering weer ruimte
               * @example 2025.00
               */
              vrijgevallen: string;
              /**
               * @description Aangegaan min vrijgevallen: de verplichtingen van dit jaar
               * @example 2025.00
               */
              vastgelegd: string;
              /**
               * @description In dit jaar betaald uit de kas van de cel, min wat in dit jaar terugkwam
               * @example 2025.00
               */
              betaald: string;
              /**
               * @description In dit jaar door de bank teruggeboekt
               * @example 2025.00
               */
              teruggekomen: string;
              /**
               * @description In dit jaar terugontvangen van betalingen van hetzelfde jaar: in mindering op betaald, en weer ruimte
               * @example 2025.00
               */
              verrekend: string;
              /**
               * @description In dit jaar terugontvangen van betalingen van een eerder jaar: een ontvangst, geen ruimte
               * @example 2025.00
               */
              terugontvangen: string;
              /**
               * @description Op de peildatum teruggevorderd en nog niet ontvangen
               * @example 2025.00
               */
              teVorderen: string;
              /**
               * @description Op de peildatum vastgelegd en nog niet betaald, van de verplichtingen van deze cel
               * @example 2025.00
               */
              openstaand: string;
              /**
               * @description Goedgekeurd en op de peildatum nog niet betaald, uit de kas van de cel
               * @example 2025.00
               */
              betaalbaar: string;
              /**
               * @description Verplichtingenruimte die op de peildatum niet is vastgelegd
               * @example 2025.00
               */
              ruimte: string;
              /**
               * @description Kas die op de peildatum niet betaalbaar of betaald is
               * @example 2025.00
               */
              kasruimte: string;
              /**
               * @description Kasruimte die geen verplichting nog nodig heeft
               * @example 2025.00
               */
              kasNietVastgelegd: string;
              /**
               * @description Wat verplichtingen nog nodig hebben en in geen jaar aan kas over is
               * @example 2025.00
               */
              kasTekort: string;
              /**
               * @description Kas die tot en met de peildatum met openstaande verplichtingen naar een later jaar is meegegaan
               * @example 2025.00
               */
              overgelopen: string;
            };
            /** @description In dit jaar ontvangen, per stroom: van SZW, op terugvorderingen, en waarvan de bestemming nog niet bekend is */
            ontvangsten: {
              stroom: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              voorschotten: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              terugontvangen: string;
              /**
               * @description Het deel van terugontvangen dat in het jaar van betaling terugkwam
               * @example 2025.00
               */
              verrekend: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              zonderBestemming: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Jaarafsluitingen_openstaande: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        /** @description De stand aan het eind van deze dag; zonder peildatum 31 december van het jaar, of vandaag als het jaar nog loopt */
        peildatum?: string;
        /** @description Alleen wat tot en met deze dag (UTC) of dit moment was geboekt: het beeld zoals men het toen had */
        bekendOp?: string;
        /** @description Alleen deze stroom */
        stroom?: string;
        /** @description Alleen deze arbeidsmarktregio, of "landelijk" */
        regio?: string;
      };
      header?: never;
      path: {
        jaar: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina verplichtingen; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              nummer: string;
              stroom: string;
              jaar: number;
              regio: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              einddatum: string;
              instrument: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              begunstigdeId: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              vastgelegd: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              betaalbaar: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              betaald: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              openstaand: string;
              /** @description Het jaar waaruit de rest wordt betaald: dat van de verplichting, of waarheen zij is overgelopen */
              kasjaar: number;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  RegioIndicatoren_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        /** @description Arbeidsmarktregio */
        regio?: string;
        /** @description Wat is geteld: werkgevers-gebeld (Werkgevers gebeld); werkgevers-gesproken (Werkgevers gesproken); werkgevers-bezocht (Werkgevers bezocht); adviezen (Adviezen aan werkgevers); interventies-coaching (Interventies: coaching); interventies-opleiding (Interventies: opleiding); interventies-doorleen (Interventies: doorleen); interventies-overname (Interventies: overname); plaatsingen (Plaatsingen); overcapaciteit-procent (Werkgevers met overcapaciteit, in %); ondercapaciteit-procent (Werkgevers met ondercapaciteit, in %). Een zzp'er telt als werkgever */
        indicator?: "werkgevers-gebeld" | "werkgevers-gesproken" | "werkgevers-bezocht" | "adviezen" | "interventies-coaching" | "interventies-opleiding" | "interventies-doorleen" | "interventies-overname" | "plaatsingen" | "overcapaciteit-procent" | "ondercapaciteit-procent";
        /** @description Van deze maand (JJJJ-MM) en later */
        vanaf?: string;
        /** @description Tot en met deze maand (JJJJ-MM) */
        tot?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina indicatoren; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /**
               * @description Arbeidsmarktregio
               * @example AM18
               */
              regio: string;
              /**
               * @description Maand (JJJJ-MM)
               * @example 2021-03
               */
              maand: string;
              /**
               * @description Wat is geteld: werkgevers-gebeld (Werkgevers gebeld); werkgevers-gesproken (Werkgevers gesproken); werkgevers-bezocht (Werkgevers bezocht); adviezen (Adviezen aan werkgevers); interventies-coaching (Interventies: coaching); interventies-opleiding (Interventies: opleiding); interventies-doorleen (Interventies: doorleen); interventies-overname (Interventies: overname); plaatsingen (Plaatsingen); overcapaciteit-procent (Werkgevers met overcapaciteit, in %); ondercapaciteit-procent (Werkgevers met ondercapaciteit, in %). Een zzp'er telt als werkgever
               * @example adviezen
               * @enum {string}
               */
              indicator: "werkgevers-gebeld" | "werkgevers-gesproken" | "werkgevers-bezocht" | "adviezen" | "interventies-coaching" | "interventies-opleiding" | "interventies-doorleen" | "interventies-overname" | "plaatsingen" | "overcapaciteit-procent" | "ondercapaciteit-procent";
              waarde: number;
              /**
               * Format: uuid
               * @description Het getal waarvoor dit in de plaats komt
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              corrigeert: string | null;
              reden: string | null;
              /**
               * Format: uuid
               * @description De correctie die hiervoor in de plaats kwam; null als dit het getal is dat telt
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              vervangenDoor: string | null;
              door: string;
              op: string;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  RegioIndicatoren_meld: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description Arbeidsmarktregio
           * @example AM18
           */
          regio: string;
          /**
           * @description Maand (JJJJ-MM)
           * @example 2021-03
           */
          maand: string;
          /**
           * @description Wat is geteld: werkgevers-gebeld (Werkgevers gebeld); werkgevers-gesproken (Werkgevers gesproken); werkgevers-bezocht (Werkgevers bezocht); adviezen (Adviezen aan werkgevers); interventies-coaching (Interventies: coaching); interventies-opleiding (Interventies: opleiding); interventies-doorleen (Interventies: doorleen); interventies-overname (Interventies: overname); plaatsingen (Plaatsingen); overcapaciteit-procent (Werkgevers met overcapaciteit, in %); ondercapaciteit-procent (Werkgevers met ondercapaciteit, in %). Een zzp'er telt als werkgever
           * @example adviezen
           * @enum {string}
           */
          indicator: "werkgevers-gebeld" | "werkgevers-gesproken" | "werkgevers-bezocht" | "adviezen" | "interventies-coaching" | "interventies-opleiding" | "interventies-doorleen" | "interventies-overname" | "plaatsingen" | "overcapaciteit-procent" | "ondercapaciteit-procent";
          /**
           * @description Hoe vaak, of hoeveel procent
           * @example 12
           */
          waarde: number;
          /** @description Waarom een eerder gemeld getal niet klopte; verplicht bij een correctie, en alleen dan */
          reden?: string;
        };
      };
    };
    responses: {
      /** @description Gemeld */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /**
             * @description Arbeidsmarktregio
             * @example AM18
             */
            regio: string;
            /**
             * @description Maand (JJJJ-MM)
             * @example 2021-03
             */
            maand: string;
            /**
             * @description Wat is geteld: werkgevers-gebeld (Werkgevers gebeld); werkgevers-gesproken (Werkgevers gesproken); werkgevers-bezocht (Werkgevers bezocht); adviezen (Adviezen aan werkgevers); interventies-coaching (Interventies: coaching); interventies-opleiding (Interventies: opleiding); interventies-doorleen (Interventies: doorleen); interventies-overname (Interventies: overname); plaatsingen (Plaatsingen); overcapaciteit-procent (Werkgevers met overcapaciteit, in %); ondercapaciteit-procent (Werkgevers met ondercapaciteit, in %). Een zzp'er telt als werkgever
             * @example adviezen
             * @enum {string}
             */
            indicator: "werkgevers-gebeld" | "werkgevers-gesproken" | "werkgevers-bezocht" | "adviezen" | "interventies-coaching" | "interventies-opleiding" | "interventies-doorleen" | "interventies-overname" | "plaatsingen" | "overcapaciteit-procent" | "ondercapaciteit-procent";
            waarde: number;
            /**
             * Format: uuid
             * @description Het getal waarvoor dit in de plaats komt
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            corrigeert: string | null;
            reden: string | null;
            /**
             * Format: uuid
             * @description De correctie die hiervoor in de plaats kwam; null als dit het getal is dat telt
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            vervangenDoor: string | null;
            door: string;
            op: string;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Rapportages_tweemaandelijks: {
    parameters: {
      query?: {
        /** @description De eerste van de twee maanden (JJJJ-MM); zonder periode die van de peildatum */
        periode?: string;
        /** @description Alleen deze arbeidsmarktregio, of "landelijk" voor wat van geen regio is; zonder regio heel Nederland, of de eigen regio */
        regio?: string;
        /** @description De stand aan het eind van deze dag, in de periode; zonder peildatum de laatste dag van de periode, of vandaag als zij nog loopt */
        peildatum?: string;
        /** @description Alleen wat onder het laatste zegel van tot en met deze dag (UTC) of dit moment valt; zonder bekendOp het nieuwste zegel */
        bekendOp?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De rapportage; met de kop Accept ook als CSV of rekenblad (ODS) */
      200: {
        content: {
          "application/json": {
            periode: {
              code: string;
              naam: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              van: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              totEnMet: string;
            };
            /** @description Null voor heel Nederland */
            regio: string | null;
            naam: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            peildatum: string;
            /** @description Het moment van het zegel: met deze bekendOp is het rapport altijd letterlijk hetzelfde */
            bekendOp: string;
            /** @description De laatste boeking die meetelt */
            boeking: number;
            /** @description Alles in dit rapport valt onder dit zegel */
            zegel: {
              nummer: number;
              /** @description Aantal bladeren onder dit zegel */
              omvang: number;
              /** @description SHA-256, hexadecimaal */
              wortel: string;
              gemaaktOp: string;
            };
            /** @description Waar als er verzonnen toedelingen in zitten */
            voorbeeld: boolean;
            stromen: {
              stroom: string;
              naam: string;
              /**
               * @description Opengesteld; van een regio wat haar is toegedeeld
               * @example 2025.00
               */
              budget: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              toegedeeld: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              vastgelegd: string;
              /**
               * @description Vastgelegd en nog niet betaald
               * @example 2025.00
               */
              openstaand: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              betaald: string;
              /**
               * @description Vrije verplichtingenruimte
               * @example 2025.00
               */
              beschikbaar: string;
              /**
               * @description Vastgelegd ten opzichte van toegedeeld
               * @example 12.5
               */
              uitnuttingVerplichtingen: string;
              /**
               * @description Betaald ten opzichte van de toegedeelde kas
               * @example 12.5
               */
              uitnuttingKas: string;
              /**
               * @description Welk deel van de budgetjaren op de peildatum voorbij is, elk jaar gewogen met wat ervoor is toegedeeld; null als er niets is toegedeeld
               * @example 12.5
               */
              tijdVerstreken: string | null;
            }[];
            totaal: {
              /**
               * @description Opengesteld; van een regio wat haar is toegedeeld
               * @example 2025.00
               */
              budget: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              toegedeeld: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              vastgelegd: string;
              /**
               * @description Vastgelegd en nog niet betaald
               * @example 2025.00
               */
              openstaand: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              betaald: string;
              /**
               * @description Vrije verplichtingenruimte
               * @example 2025.00
               */
              beschikbaar: string;
              /**
               * @description Vastgelegd ten opzichte van toegedeeld
               * @example 12.5
               */
              uitnuttingVerplichtingen: string;
              /**
               * @description Betaald ten opzichte van de toegedeelde kas
               * @example 12.5
               */
              uitnuttingKas: string;
              /**
               * @description Welk deel van de budgetjaren op de peildatum voorbij is, elk jaar gewogen met wat ervoor is toegedeeld; null als er niets is toegedeeld
               * @example 12.5
               */
              tijdVerstreken: string | null;
            };
            /** @description Wat er in de twee maanden veranderde; begin en beide maanden zijn samen het eind */
            mutaties: {
              stroom: string;
              naam: string;
              /** @enum {string} */
              cijfer: "toegedeeld" | "vastgelegd" | "betaald";
              /**
               * @description De stand voor de eerste dag van de periode
               * @example 2025.00
               */
              begin: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              eersteMaand: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              tweedeMaand: string;
              /**
               * @description De stand op de peildatum
               * @example 2025.00
               */
              eind: string;
            }[];
            instrumenten: {
              instrument: string;
              naam: string;
              /** @description Verplichtingen met een datum tot en met de peildatum */
              aantal: number;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              vastgelegd: string;
              /**
               * @description Vastgelegd per verplichting
               * @example 2025.00
               */
              gemiddeld: string | null;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              betaald: string;
              aantalInPeriode: number;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              vastgelegdInPeriode: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              betaaldInPeriode: string;
            }[];
            /** @description Alle regio's; null in het rapport van een regio */
            regios: {
              regio: string;
              naam: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              toegedeeld: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              vastgelegd: string;
              /**
               * @description Vastgelegd en nog niet betaald
               * @example 2025.00
               */
              openstaand: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              betaald: string;
              /**
               * @description Vrije verplichtingenruimte
               * @example 2025.00
               */
              beschikbaar: string;
              /**
               * @description Vastgelegd ten opzichte van toegedeeld
               * @example 12.5
               */
              uitnuttingVerplichtingen: string;
              /**
               * @description Betaald ten opzichte van de toegedeelde kas
               * @example 12.5
               */
              uitnuttingKas: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              vastgelegdInPeriode: string;
              /**
               * @description Bedrag in euro met twee decimalen; kan negatief zijn
               * @example 2025.00
               */
              betaaldInPeriode: string;
            }[] | null;
            /** @description Wat regio's zelf meldden; null is niets gemeld, of een percentage dat niet op te tellen is */
            indicatoren: {
              indicator: string;
              naam: string;
              eersteMaand: number | null;
              tweedeMaand: number | null;
              samen: number | null;
              /** @description Vanaf het begin tot en met de maand van de peildatum */
              totEnMet: number | null;
              /** @description Hoeveel regio's over deze twee maanden iets meldden */
              regios: number;
            }[];
            /** @description De cijfers van het jaar (Regeling financieel beheer van het Rijk, artikel 2.13), als de peildatum 31 december is */
            jaareinde: {
              jaar: number;
              stromen: {
                stroom: string;
                naam: string;
                /**
                 * @description In het jaar aangegaan, min wat is vrijgevallen
                 * @example 2025.00
                 */
                verplichtingen: string;
                /**
                 * @description In het jaar betaald, min wat in het jaar terugkwam
                 * @example 2025.00
                 */
                betaald: string;
                /**
                 * @description Op de peildatum vastgelegd en nog niet betaald
                 * @example 2025.00
                 */
                openstaand: string;
                /**
                 * @description Kas die voor geen verplichting nodig is
                 * @example 2025.00
                 */
                kasNietVastgelegd: string;
                /**
                 * @description In het jaar ontvangen op terugvorderingen
                 * @example 2025.00
                 */
                terugontvangen: string;
              }[];
              totaal: {
                /**
                 * @description In het jaar aangegaan, min wat is vrijgevallen
                 * @example 2025.00
                 */
                verplichtingen: string;
                /**
                 * @description In het jaar betaald, min wat in het jaar terugkwam
                 * @example 2025.00
                 */
                betaald: string;
                /**
                 * @description Op de peildatum vastgelegd en nog niet betaald
                 * @example 2025.00
                 */
                openstaand: string;
                /**
                 * @description Kas die voor geen verplichting nodig is
                 * @example 2025.00
                 */
                kasNietVastgelegd: string;
                /**
                 * @description In het jaar ontvangen op terugvorderingen
                 * @example 2025.00
                 */
                terugontvangen: string;
              };
              /**
               * @description In het jaar van SZW ontvangen; null in het rapport van een regio
               * @example 2025.00
               */
              voorschotten: string | null;
              /** @description Waar per verplichting staat wat nog niet is betaald */
              perVerplichting: string;
            } | null;
            links: {
              /** @description Geeft dit rapport opnieuw, letterlijk hetzelfde */
              zelf: string;
            };
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      406: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Gebeurtenissen_lijst: {
    parameters: {
      query?: {
        /** @description Alles na deze gebeurtenis; begin met 0 en neem daarna `laatste` uit het antwoord */
        na?: number;
        /** @description Alleen deze soort */
        soort?: "verplichting.vastgelegd" | "verplichting.gewijzigd" | "verplichting.geweigerd" | "verplichting.voorgelegd" | "betaling.betaalbaar" | "betaling.uitgevoerd" | "betaling.afgewezen" | "betaling.retour" | "betaling.geweigerd" | "betaling.voorgelegd" | "drempel.bereikt" | "waarschuwing.loopt-leeg" | "waarschuwing.nauwelijks-gebruikt" | "waarschuwing.betaling-aangehouden" | "waarschuwing.einddatum-voorbij";
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De gebeurtenissen */
      200: {
        content: {
          "application/json": {
            gebeurtenissen: {
              /** @example 1.0 */
              specversion: string;
              id: string;
              source: string;
              /** @example nl.uwv.kassier.verplichting.vastgelegd */
              type: string;
              subject: string;
              time: string;
              datacontenttype: string;
              /** @description Volgnummer met voorloopnullen: op volgorde van boeken, dus ook per verplichting */
              sequence: string;
              data: {
                nummer: number;
                soort: string;
                stroom: string;
                jaar: number | null;
                regio: string;
                /** @description In euro met twee decimalen: de wijziging van een verplichting, of het bedrag van een betaling */
                bedrag: string | null;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                verplichtingId: string | null;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                betalingId: string | null;
                /**
                 * Format: uuid
                 * @description Kenmerk (UUID)
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                besluitId: string | null;
                boeking: number | null;
                /** @description Percentage van het toegedeelde dat is vastgelegd: 75, 90 of 100 */
                drempel: number | null;
                /**
                 * Format: date
                 * @description Van ruimte die opraakt: wanneer, bij het tempo van nu
                 * @example 2021-03-15
                 */
                opRond: string | null;
              };
            }[];
            /** @description Vraag hierna verder met `na` */
            laatste: number;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Gebeurtenissen_abonnementenLijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina abonnementen, ook de beëindigde; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              url: string;
              soorten: string[];
              regio: string | null;
              door: string;
              op: string;
              /** @enum {string} */
              status: "actief" | "beeindigd";
              /** @description Tot en met deze gebeurtenis bezorgd */
              tot: number;
              /** @description Keren achter elkaar mislukt */
              mislukt: number;
              volgendeOp: string;
              laatsteFout: string | null;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Gebeurtenissen_neem: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description Waarheen elke gebeurtenis met POST gaat; een antwoord 2xx is de ontvangst
           * @example https://ontvanger.example.nl/kassier
           */
          url: string;
          /** @description Waarmee elk bericht wordt ondertekend (HMAC-SHA256); wordt nooit getoond */
          geheim: string;
          /**
           * @default [
           *     "verplichting.vastgelegd",
           *     "verplichting.gewijzigd",
           *     "verplichting.geweigerd",
           *     "verplichting.voorgelegd",
           *     "betaling.betaalbaar",
           *     "betaling.uitgevoerd",
           *     "betaling.afgewezen",
           *     "betaling.retour",
           *     "betaling.geweigerd",
           *     "betaling.voorgelegd",
           *     "drempel.bereikt",
           *     "waarschuwing.loopt-leeg",
           *     "waarschuwing.nauwelijks-gebruikt",
           *     "waarschuwing.betaling-aangehouden",
           *     "waarschuwing.einddatum-voorbij"
           *   ]
           */
          soorten?: ("verplichting.vastgelegd" | "verplichting.gewijzigd" | "verplichting.geweigerd" | "verplichting.voorgelegd" | "betaling.betaalbaar" | "betaling.uitgevoerd" | "betaling.afgewezen" | "betaling.retour" | "betaling.geweigerd" | "betaling.voorgelegd" | "drempel.bereikt" | "waarschuwing.loopt-leeg" | "waarschuwing.nauwelijks-gebruikt" | "waarschuwing.betaling-aangehouden" | "waarschuwing.einddatum-voorbij")[];
          /** @description Begin na deze gebeurtenis; zonder veld met de eerstvolgende */
          na?: number;
        };
      };
    };
    responses: {
      /** @description Het abonnement */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            url: string;
            soorten: string[];
            regio: string | null;
            door: string;
            op: string;
            /** @enum {string} */
            status: "actief" | "beeindigd";
            /** @description Tot en met deze gebeurtenis bezorgd */
            tot: number;
            /** @description Keren achter elkaar mislukt */
            mislukt: number;
            volgendeOp: string;
            laatsteFout: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Gebeurtenissen_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het abonnement */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            url: string;
            soorten: string[];
            regio: string | null;
            door: string;
            op: string;
            /** @enum {string} */
            status: "actief" | "beeindigd";
            /** @description Tot en met deze gebeurtenis bezorgd */
            tot: number;
            /** @description Keren achter elkaar mislukt */
            mislukt: number;
            volgendeOp: string;
            laatsteFout: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Gebeurtenissen_herhaal: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** @description Stuur alles na deze gebeurtenis (nog eens) */
          na: number;
        };
      };
    };
    responses: {
      /** @description Het abonnement */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            url: string;
            soorten: string[];
            regio: string | null;
            door: string;
            op: string;
            /** @enum {string} */
            status: "actief" | "beeindigd";
            /** @description Tot en met deze gebeurtenis bezorgd */
            tot: number;
            /** @description Keren achter elkaar mislukt */
            mislukt: number;
            volgendeOp: string;
            laatsteFout: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Gebeurtenissen_beeindig: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": Record<string, never>;
      };
    };
    responses: {
      /** @description Het abonnement */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            url: string;
            soorten: string[];
            regio: string | null;
            door: string;
            op: string;
            /** @enum {string} */
            status: "actief" | "beeindigd";
            /** @description Tot en met deze gebeurtenis bezorgd */
            tot: number;
            /** @description Keren achter elkaar mislukt */
            mislukt: number;
            volgendeOp: string;
            laatsteFout: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Grootboek_rekeningen: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        boek?: "verplichtingen" | "kas" | "financieel";
        soort?: "budget" | "te-verdelen" | "ruimte" | "vastgelegd" | "betaalbaar" | "betaald" | "bank" | "voorschot-szw" | "lasten" | "crediteuren" | "betalingen-onderweg" | "vorderingen" | "tussenrekening";
        stroom?: string;
        /** @description Begrotingsjaar */
        jaar?: number;
        regio?: string;
        /** @description Het saldo aan het eind van deze dag (boekdatum); zonder peildatum alles wat geboekt is */
        peildatum?: string;
        /** @description Alleen wat tot en met deze dag (UTC) of dit moment was geboekt: het beeld zoals men het toen had */
        bekendOp?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina rekeningen; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              id: number;
              boek: string;
              soort: string;
              stroom: string;
              jaar: number | null;
              regio: string | null;
              /**
               * @description Debet min credit in euro, met twee decimalen
               * @example 2025.00
               */
              saldo: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              debet: string | null;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              credit: string | null;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Grootboek_boekingen: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        /** @description Boekdatum op of na deze dag */
        vanaf?: string;
        /** @description Boekdatum op of voor deze dag */
        tot?: string;
        soort?: string;
        rekeningId?: number;
        /** @description Kenmerk (UUID) */
        verplichtingId?: string;
        /** @description Kenmerk (UUID) */
        onderwerpId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina boekingen; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              nummer: number;
              soort: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              boekdatum: string;
              vastgelegdOp: string;
              omschrijving: string;
              corrigeert: number | null;
              door: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              besluitId: string | null;
              onderwerp: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              onderwerpId: string;
              links: {
                zelf: string;
                besluit: string | null;
                onderwerp: string | null;
                corrigeert: string | null;
              };
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Grootboek_boeking: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        nr: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De boeking */
      200: {
        content: {
          "application/json": {
            nummer: number;
            soort: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            boekdatum: string;
            vastgelegdOp: string;
            omschrijving: string;
            corrigeert: number | null;
            door: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            besluitId: string | null;
            onderwerp: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            onderwerpId: string;
            links: {
              zelf: string;
              besluit: string | null;
              onderwerp: string | null;
              corrigeert: string | null;
            };
            postings: {
              regel: number;
              rekening: {
                id: number;
                boek: string;
                soort: string;
                stroom: string;
                jaar: number | null;
                regio: string | null;
              };
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              debet: string | null;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              credit: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              verplichtingId: string | null;
              dimensie: string | null;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Grootboek_exporteer: {
    parameters: {
      query: {
        formaat: "hledger" | "csv" | "xaf";
        /** @description Boekdatum op of na deze dag */
        van?: string;
        /** @description Boekdatum op of voor deze dag */
        tot?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het journaal: `text/plain` (hledger), `text/csv` of `application/xml` (xaf) */
      200: {
        content: {
          "text/plain": string;
          "text/csv": string;
          "application/xml": string;
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
      503: components["responses"]["Probleem"];
    };
  };
  Grootboek_controleer: {
    requestBody?: never;
    responses: {
      /** @description De uitkomst; zonder verschillen klopt alles */
      201: {
        content: {
          /**
           * @example {
           *     "gecontroleerdeBoekingen": 12345,
           *     "gecontroleerdePostings": 49380,
           *     "laatsteBoeking": 12345,
           *     "aantalVerschillen": 0,
           *     "verschillen": []
           *   }
           */
          "application/json": {
            gecontroleerdeBoekingen: number;
            gecontroleerdePostings: number;
            laatsteBoeking: number;
            /** @description Alle verschillen, ook die niet in de lijst staan */
            aantalVerschillen: number;
            /** @description Ten hoogste 1000 verschillen per controle; zonder verschillen klopt alles */
            verschillen: {
              controle: string;
              plaats: string;
              verwacht: string | null;
              gevonden: string | null;
              toelichting: string;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Besluiten_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        /** @description Alleen wat aan een fiatteur van de kassier is voorgelegd: wat nog op een oordeel wacht (de werklijst), of waarover is geoordeeld */
        voorlegging?: "open" | "afgedaan";
        /** @description Alleen besluiten waarin een reden meetelde: een motivering van de aanvrager of een oordeel van de kassier */
        metMotivering?: "true";
        uitkomst?: "toegekend" | "geweigerd";
        soort?: "budgetbesluit" | "verplichting" | "wijziging" | "betaling";
        /** @description Arbeidsmarktregio */
        regio?: string;
        stroom?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina besluiten; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /** @enum {string} */
              soort: "budgetbesluit" | "verplichting" | "wijziging" | "betaling";
              /** @enum {string} */
              uitkomst: "toegekend" | "geweigerd";
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              peildatum: string;
              genomenOp: string;
              genomenVoor: string;
              organisatie: string;
              stroom: string | null;
              regio: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              onderwerpId: string | null;
              /** @description Null wanneer er niets aan een mens is voorgelegd */
              voorlegging: {
                /** @enum {string} */
                stand: "open" | "afgedaan";
                /** @description De regels die op een oordeel wachten of wachtten */
                regels: string[];
                /**
                 * Format: uuid
                 * @description Het besluit waarin de aanvraag met de oordelen opnieuw is beoordeeld
                 * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
                 */
                vervolgbesluitId: string | null;
                /** @enum {string|null} */
                uitkomst: "toegekend" | "geweigerd" | null;
                door: string | null;
                rol: string | null;
                op: string | null;
                oordelen: {
                  regel: string;
                  /** @enum {string} */
                  uitkomst: "voldaan" | "niet-voldaan";
                  reden: string;
                }[];
              } | null;
              /**
               * Format: uuid
               * @description Het eerdere besluit waarin deze aanvraag is voorgelegd
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              vervolgOp: string | null;
              nummer: string | null;
              motiveringen: {
                regel: string;
                /** @enum {string} */
                soort: "motivering" | "oordeel";
                tekst: string;
              }[];
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Besluiten_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het besluit */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            /** @enum {string} */
            soort: "budgetbesluit" | "verplichting" | "wijziging" | "betaling";
            /** @enum {string} */
            uitkomst: "toegekend" | "geweigerd";
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            peildatum: string;
            genomenOp: string;
            genomenVoor: string;
            organisatie: string;
            stroom: string | null;
            regio: string | null;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            onderwerpId: string | null;
            /** @description Null wanneer er niets aan een mens is voorgelegd */
            voorlegging: {
              /** @enum {string} */
              stand: "open" | "afgedaan";
              /** @description De regels die op een oordeel wachten of wachtten */
              regels: string[];
              /**
               * Format: uuid
               * @description Het besluit waarin de aanvraag met de oordelen opnieuw is beoordeeld
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              vervolgbesluitId: string | null;
              /** @enum {string|null} */
              uitkomst: "toegekend" | "geweigerd" | null;
              door: string | null;
              rol: string | null;
              op: string | null;
              oordelen: {
                regel: string;
                /** @enum {string} */
                uitkomst: "voldaan" | "niet-voldaan";
                reden: string;
              }[];
            } | null;
            /**
             * Format: uuid
             * @description Het eerdere besluit waarin deze aanvraag is voorgelegd
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            vervolgOp: string | null;
            regelset: string;
            /** @description Precies wat is beoordeeld; personen alleen als kenmerk, nooit met een BSN */
            feiten: unknown;
            oordelen: {
              regel: string;
              versie: number;
              /** @enum {string} */
              uitkomst: "voldaan" | "niet-voldaan" | "motivering-vereist" | "menselijk-oordeel" | "niet-van-toepassing";
              toelichting: string;
              uitweg: string | null;
              parameters: {
                [key: string]: string;
              };
              bron: {
                document: string;
                regel: number;
                citaat: string;
              };
              motivering: string | null;
              titel: string;
              /** @description De regel in één zin */
              norm: string;
              /** @description Hoe bindend de woorden van de bron zijn */
              status: string;
              /** @description De gebruikte parameters met hun waarde, eerste dag en bron */
              waarden: {
                parameter: string;
                naam: string;
                eenheid: string;
                waarde: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                geldigVanaf: string;
                /** @description Waar de waarde vandaan komt: de woorden van de regeling, of het besluit van SZW */
                bron: {
                  document: string;
                  regel: number | null;
                  citaat: string | null;
                };
              }[];
            }[];
            tekort: unknown;
            antwoord: unknown;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Besluiten_herbeoordeel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De herbeoordeling */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            besluitId: string;
            gelijk: boolean;
            verschillen: {
              regel: string;
              veld: string;
              toen: unknown;
              nu: unknown;
            }[];
            oordelen: {
              regel: string;
              versie: number;
              /** @enum {string} */
              uitkomst: "voldaan" | "niet-voldaan" | "motivering-vereist" | "menselijk-oordeel" | "niet-van-toepassing";
              toelichting: string;
              uitweg: string | null;
              parameters: {
                [key: string]: string;
              };
              bron: {
                document: string;
                regel: number;
                citaat: string;
              };
              motivering: string | null;
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Parametervoorstellen_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        status?: "ingediend" | "vastgesteld" | "ingetrokken";
        /** @description De parameter, zoals in /v1/regels */
        parameter?: "praktijkleren-totaal" | "praktijkleren-jaar" | "mbo-inkoop-plafond" | "werkgeversvergoeding-plafond" | "uitvoeringskosten-plafond" | "rmt-plafond" | "impuls-plafond-2020" | "impuls-plafond-2021" | "impuls-plafond-2022" | "sociale-partners-bedrag" | "ontmoetingen-fysiek" | "maatwerk-maximum" | "opleiding-maanden-maximum" | "richtbedrag-mbo" | "vergoeding-per-week" | "vergoeding-weken-maximum" | "vergoeding-maximum" | "regeling-werkgeversvergoeding" | "werkfit-maanden-regel" | "werkfit-maanden-maximum" | "werkfit-evaluatie-maanden" | "inwerkingtreding" | "voorbereiding-vanaf" | "voorbereiding-eerste-jaar" | "voorbereiding-laatste-jaar";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina parametervoorstellen; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              regelset: string;
              parameter: string;
              naam: string;
              eenheid: string;
              waarde: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              geldigVanaf: string;
              ookVoorBestaande: boolean;
              kenmerk: string;
              citaat: string | null;
              toelichting: string;
              /** @enum {string} */
              status: "ingediend" | "vastgesteld" | "ingetrokken";
              ingediendDoor: string;
              ingediendOp: string;
              vastgesteldDoor: string | null;
              /** @description Het moment vanaf wanneer besluiten deze waarde kennen */
              vastgesteldOp: string | null;
              ingetrokkenDoor: string | null;
              ingetrokkenOp: string | null;
              ingetrokkenReden: string | null;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Parametervoorstellen_dienIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description De parameter, zoals in /v1/regels
           * @example maatwerk-maximum
           * @enum {string}
           */
          parameter: "praktijkleren-totaal" | "praktijkleren-jaar" | "mbo-inkoop-plafond" | "werkgeversvergoeding-plafond" | "uitvoeringskosten-plafond" | "rmt-plafond" | "impuls-plafond-2020" | "impuls-plafond-2021" | "impuls-plafond-2022" | "sociale-partners-bedrag" | "ontmoetingen-fysiek" | "maatwerk-maximum" | "opleiding-maanden-maximum" | "richtbedrag-mbo" | "vergoeding-per-week" | "vergoeding-weken-maximum" | "vergoeding-maximum" | "regeling-werkgeversvergoeding" | "werkfit-maanden-regel" | "werkfit-maanden-maximum" | "werkfit-evaluatie-maanden" | "inwerkingtreding" | "voorbereiding-vanaf" | "voorbereiding-eerste-jaar" | "voorbereiding-laatste-jaar";
          /**
           * @description De nieuwe waarde, als tekst in de eenheid van de parameter
           * @example 1200.00
           */
          waarde: string;
          /**
           * Format: date
           * @description De eerste dag waarop de waarde geldt; aanvragen worden beoordeeld met de waarde van hun eigen dag
           * @example 2021-07-01
           */
          geldigVanaf: string;
          /**
           * @description Of ook wijzigingen en betalingen op wat al was toegekend vanaf die dag met deze waarde worden beoordeeld
           * @default false
           */
          ookVoorBestaande?: boolean;
          /**
           * @description Kenmerk van het besluit bij SZW
           * @example 2021-0000067890
           */
          kenmerk: string;
          /**
           * @description De woorden van het besluit waarop de waarde rust
           * @default null
           * @example Het budget wordt gemaximeerd op 1.200 euro per werkzoekende.
           */
          citaat?: string | null;
          /** @description Waarom de waarde verandert */
          toelichting: string;
        };
      };
    };
    responses: {
      /** @description Ingediend */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            regelset: string;
            parameter: string;
            naam: string;
            eenheid: string;
            waarde: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigVanaf: string;
            ookVoorBestaande: boolean;
            kenmerk: string;
            citaat: string | null;
            toelichting: string;
            /** @enum {string} */
            status: "ingediend" | "vastgesteld" | "ingetrokken";
            ingediendDoor: string;
            ingediendOp: string;
            vastgesteldDoor: string | null;
            /** @description Het moment vanaf wanneer besluiten deze waarde kennen */
            vastgesteldOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Parametervoorstellen_fiatteer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": Record<string, never> | null;
      };
    };
    responses: {
      /** @description Vastgesteld */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            regelset: string;
            parameter: string;
            naam: string;
            eenheid: string;
            waarde: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigVanaf: string;
            ookVoorBestaande: boolean;
            kenmerk: string;
            citaat: string | null;
            toelichting: string;
            /** @enum {string} */
            status: "ingediend" | "vastgesteld" | "ingetrokken";
            ingediendDoor: string;
            ingediendOp: string;
            vastgesteldDoor: string | null;
            /** @description Het moment vanaf wanneer besluiten deze waarde kennen */
            vastgesteldOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Parametervoorstellen_trekIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          reden: string;
        };
      };
    };
    responses: {
      /** @description Ingetrokken */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            regelset: string;
            parameter: string;
            naam: string;
            eenheid: string;
            waarde: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigVanaf: string;
            ookVoorBestaande: boolean;
            kenmerk: string;
            citaat: string | null;
            toelichting: string;
            /** @enum {string} */
            status: "ingediend" | "vastgesteld" | "ingetrokken";
            ingediendDoor: string;
            ingediendOp: string;
            vastgesteldDoor: string | null;
            /** @description Het moment vanaf wanneer besluiten deze waarde kennen */
            vastgesteldOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Parametervoorstellen_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het parametervoorstel */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            regelset: string;
            parameter: string;
            naam: string;
            eenheid: string;
            waarde: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigVanaf: string;
            ookVoorBestaande: boolean;
            kenmerk: string;
            citaat: string | null;
            toelichting: string;
            /** @enum {string} */
            status: "ingediend" | "vastgesteld" | "ingetrokken";
            ingediendDoor: string;
            ingediendOp: string;
            vastgesteldDoor: string | null;
            /** @description Het moment vanaf wanneer besluiten deze waarde kennen */
            vastgesteldOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Oordelen_oordeel: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          oordelen: {
            regel: string;
            /** @enum {string} */
            uitkomst: "voldaan" | "niet-voldaan";
            reden: string;
          }[];
        };
      };
    };
    responses: {
      /** @description Beslist: toegekend of geweigerd */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Het nieuwe besluit, waarin de aanvraag met deze oordelen opnieuw is beoordeeld
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            besluitId: string;
            /**
             * Format: uuid
             * @description Het besluit waarin de aanvraag is voorgelegd
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            vervolgOp: string;
            /** @enum {string} */
            uitkomst: "toegekend" | "geweigerd";
            /** @description Alle oordelen van een toekenning; van een weigering die eraan in de weg staan */
            oordelen: {
              regel: string;
              versie: number;
              /** @enum {string} */
              uitkomst: "voldaan" | "niet-voldaan" | "motivering-vereist" | "menselijk-oordeel" | "niet-van-toepassing";
              toelichting: string;
              uitweg: string | null;
              parameters: {
                [key: string]: string;
              };
              bron: {
                document: string;
                regel: number;
                citaat: string;
              };
              motivering: string | null;
            }[];
            tekort: unknown;
            /** @description Wat is vastgelegd, gewijzigd of betaalbaar gesteld, zoals de aanvrager het zou hebben gekregen; null bij een weigering */
            resultaat: unknown;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
      503: components["responses"]["Probleem"];
    };
  };
  Impactanalyses_analyseer: {
    requestBody: {
      content: {
        "application/json": {
          voorstellen: {
            /**
             * @description Een parameter van /v1/regels, of een regel met één parameter waar de waarde bij past
             * @example M-01
             */
            parameter: string;
            /**
             * @description In de eenheid van de parameter: een bedrag, een aantal, een dag, ja of nee
             * @example 1500.00
             */
            waarde: string;
          }[];
          /**
           * Format: date
           * @description Eerste dag waarop de voorgestelde waarde zou hebben gegolden; besluiten met een peildatum op of na deze dag
           * @example 2021-03-15
           */
          van: string;
          /**
           * Format: date
           * @description Laatste peildatum; zonder deze dag alle latere besluiten
           * @default null
           * @example 2021-03-15
           */
          tot?: string | null;
          /**
           * @description Of ook wijzigingen en betalingen op wat eerder is toegekend onder de voorgestelde waarde vallen
           * @default false
           */
          ookVoorBestaande?: boolean;
        };
      };
    };
    responses: {
      /** @description Wat anders zou zijn uitgekomen */
      200: {
        content: {
          "application/json": {
            regelset: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            van: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            tot: string | null;
            ookVoorBestaande: boolean;
            voorstellen: {
              parameter: string;
              naam: string;
              eenheid: string;
              waarde: string;
              regels: string[];
            }[];
            /** @description Besluiten in de periode waarover een regel met een van deze parameters iets zegt */
            beoordeeld: number;
            /** @description Besluiten die ook zonder het voorstel nu anders uitkomen; zij tellen niet mee */
            nuAlAnders: number;
            totaal: {
              /** @enum {string} */
              soort: "budgetbesluit" | "verplichting" | "wijziging" | "betaling";
              /** @description Destijds geweigerd, onder het voorstel toegekend */
              alsnogToegekend: {
                aantal: number;
                /**
                 * @description Bedrag in euro; een verlaging telt negatief
                 * @example 500.00
                 */
                bedrag: string;
              };
              /** @description Destijds toegekend, onder het voorstel geweigerd */
              alsnogGeweigerd: {
                aantal: number;
                /**
                 * @description Bedrag in euro; een verlaging telt negatief
                 * @example 500.00
                 */
                bedrag: string;
              };
            }[];
            perStroom: {
              stroom: string | null;
              /** @enum {string} */
              soort: "budgetbesluit" | "verplichting" | "wijziging" | "betaling";
              /** @description Destijds geweigerd, onder het voorstel toegekend */
              alsnogToegekend: {
                aantal: number;
                /**
                 * @description Bedrag in euro; een verlaging telt negatief
                 * @example 500.00
                 */
                bedrag: string;
              };
              /** @description Destijds toegekend, onder het voorstel geweigerd */
              alsnogGeweigerd: {
                aantal: number;
                /**
                 * @description Bedrag in euro; een verlaging telt negatief
                 * @example 500.00
                 */
                bedrag: string;
              };
            }[];
            perRegio: {
              /**
               * @description Arbeidsmarktregio
               * @example AM18
               */
              regio: string | null;
              /** @enum {string} */
              soort: "budgetbesluit" | "verplichting" | "wijziging" | "betaling";
              /** @description Destijds geweigerd, onder het voorstel toegekend */
              alsnogToegekend: {
                aantal: number;
                /**
                 * @description Bedrag in euro; een verlaging telt negatief
                 * @example 500.00
                 */
                bedrag: string;
              };
              /** @description Destijds toegekend, onder het voorstel geweigerd */
              alsnogGeweigerd: {
                aantal: number;
                /**
                 * @description Bedrag in euro; een verlaging telt negatief
                 * @example 500.00
                 */
                bedrag: string;
              };
            }[];
            /** @description Een besluit telt mee bij elke regel die het deed kantelen */
            perRegel: {
              regel: string;
              titel: string;
              /** @enum {string} */
              soort: "budgetbesluit" | "verplichting" | "wijziging" | "betaling";
              /** @description Destijds geweigerd, onder het voorstel toegekend */
              alsnogToegekend: {
                aantal: number;
                /**
                 * @description Bedrag in euro; een verlaging telt negatief
                 * @example 500.00
                 */
                bedrag: string;
              };
              /** @description Destijds toegekend, onder het voorstel geweigerd */
              alsnogGeweigerd: {
                aantal: number;
                /**
                 * @description Bedrag in euro; een verlaging telt negatief
                 * @example 500.00
                 */
                bedrag: string;
              };
            }[];
            /** @description Besluiten waarvan een oordeel verandert maar de uitkomst niet: andere regels beslissen */
            zonderGevolg: number;
            voorbeelden: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              besluit: string;
              /** @enum {string} */
              soort: "budgetbesluit" | "verplichting" | "wijziging" | "betaling";
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              peildatum: string;
              /**
               * @description Bedrag in euro; een verlaging telt negatief
               * @example 500.00
               */
              bedrag: string;
              /** @enum {string} */
              toen: "toegekend" | "geweigerd";
              regels: string[];
            }[];
            /** @description Wat deze cijfers niet zeggen */
            beperkingen: string[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
      503: components["responses"]["Probleem"];
    };
  };
  Regels_alle: {
    parameters: {
      query?: {
        /** @description Alleen de versie die op deze dag geldt; zonder peildatum alle versies */
        peildatum?: string;
        /** @description Een andere regelset dan die waarmee deze service beoordeelt, zoals zij is meegeleverd */
        regelset?: "kamerbrief-2020-11-30" | "regeling-2021-2022";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het regelboek */
      200: {
        content: {
          "application/json": {
            regelset: string;
            naam: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigVanaf: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            peildatum: string | null;
            regels: {
              id: string;
              titel: string;
              norm: string;
              status: string;
              bronnen: {
                document: string;
                regel: number;
                citaat: string;
              }[];
              /** @description De pagina in docs/uitleg over een keuze waarop dit rust */
              uitlegpagina: string | null;
              dekking: {
                /** @enum {string} */
                soort: "regel";
              };
              beslechtDoor: string | null;
              werktOp: string[];
              stromen: "alle" | string[];
              uitleg: string | null;
              versies: {
                versie: number;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                geldigVanaf: string;
                /**
                 * Format: date
                 * @description Kalenderdag (JJJJ-MM-DD)
                 * @example 2021-03-15
                 */
                geldigTotEnMet: string | null;
                werktOp: string[];
                parameters: {
                  id: string;
                  naam: string;
                  eenheid: string;
                  versies: {
                    /**
                     * Format: date
                     * @description Kalenderdag (JJJJ-MM-DD)
                     * @example 2021-03-15
                     */
                    geldigVanaf: string;
                    /**
                     * Format: date
                     * @description Kalenderdag (JJJJ-MM-DD)
                     * @example 2021-03-15
                     */
                    geldigTotEnMet: string | null;
                    waarde: string;
                    bron: {
                      document: string;
                      regel: number | null;
                      citaat: string | null;
                    };
                    /** @description Het besluit van SZW; afwezig bij de waarde waarmee de regeling begon */
                    besluit?: {
                      voorstel: string;
                      kenmerk: string;
                      ookVoorBestaande: boolean;
                      vastgesteldOp: string;
                      vastgesteldDoor: string;
                    };
                  }[];
                }[];
                voorbeelden: {
                  naam: string;
                  onderwerp: string;
                  verwacht: string;
                  /** @description Wat de regel van dit voorbeeld zegt, met de waarden waarmee de regeling begon */
                  toelichting: string;
                  uitweg: string | null;
                }[];
              }[];
            }[];
            /** @description Normen die geen regel toetst: een waarborg met zijn bewijs, of niet geautomatiseerd met de reden */
            overigeNormen: {
              id: string;
              titel: string;
              norm: string;
              status: string;
              bronnen: {
                document: string;
                regel: number;
                citaat: string;
              }[];
              /** @description De pagina in docs/uitleg over een keuze waarop dit rust */
              uitlegpagina: string | null;
              dekking: {
                /** @enum {string} */
                soort: "parameter";
                parameters: string[];
              } | {
                /** @enum {string} */
                soort: "structureel";
                waarborg: string;
                bewijs: {
                  bestand: string;
                  test: string;
                }[];
              } | {
                /** @enum {string} */
                soort: "niet-geautomatiseerd";
                reden: string;
              };
            }[];
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Regels_een: {
    parameters: {
      query?: {
        /** @description Alleen de versie die op deze dag geldt; zonder peildatum alle versies */
        peildatum?: string;
        /** @description Een andere regelset dan die waarmee deze service beoordeelt, zoals zij is meegeleverd */
        regelset?: "kamerbrief-2020-11-30" | "regeling-2021-2022";
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description De regel of norm */
      200: {
        content: {
          "application/json": {
            id: string;
            titel: string;
            norm: string;
            status: string;
            bronnen: {
              document: string;
              regel: number;
              citaat: string;
            }[];
            /** @description De pagina in docs/uitleg over een keuze waarop dit rust */
            uitlegpagina: string | null;
            dekking: {
              /** @enum {string} */
              soort: "regel";
            };
            beslechtDoor: string | null;
            werktOp: string[];
            stromen: "alle" | string[];
            uitleg: string | null;
            versies: {
              versie: number;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              geldigVanaf: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              geldigTotEnMet: string | null;
              werktOp: string[];
              parameters: {
                id: string;
                naam: string;
                eenheid: string;
                versies: {
                  /**
                   * Format: date
                   * @description Kalenderdag (JJJJ-MM-DD)
                   * @example 2021-03-15
                   */
                  geldigVanaf: string;
                  /**
                   * Format: date
                   * @description Kalenderdag (JJJJ-MM-DD)
                   * @example 2021-03-15
                   */
                  geldigTotEnMet: string | null;
                  waarde: string;
                  bron: {
                    document: string;
                    regel: number | null;
                    citaat: string | null;
                  };
                  /** @description Het besluit van SZW; afwezig bij de waarde waarmee de regeling begon */
                  besluit?: {
                    voorstel: string;
                    kenmerk: string;
                    ookVoorBestaande: boolean;
                    vastgesteldOp: string;
                    vastgesteldDoor: string;
                  };
                }[];
              }[];
              voorbeelden: {
                naam: string;
                onderwerp: string;
                verwacht: string;
                /** @description Wat de regel van dit voorbeeld zegt, met de waarden waarmee de regeling begon */
                toelichting: string;
                uitweg: string | null;
              }[];
            }[];
          } | {
            id: string;
            titel: string;
            norm: string;
            status: string;
            bronnen: {
              document: string;
              regel: number;
              citaat: string;
            }[];
            /** @description De pagina in docs/uitleg over een keuze waarop dit rust */
            uitlegpagina: string | null;
            dekking: {
              /** @enum {string} */
              soort: "parameter";
              parameters: string[];
            } | {
              /** @enum {string} */
              soort: "structureel";
              waarborg: string;
              bewijs: {
                bestand: string;
                test: string;
              }[];
            } | {
              /** @enum {string} */
              soort: "niet-geautomatiseerd";
              reden: string;
            };
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Zegels_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina zegels; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              nummer: number;
              /** @description Aantal bladeren onder dit zegel */
              omvang: number;
              /** @description SHA-256, hexadecimaal */
              wortel: string;
              /** @description Moment (UTC) */
              gemaaktOp: string;
              links: {
                zelf: string;
                consistentiebewijs: string | null;
              };
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Zegels_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        nummer: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het zegel */
      200: {
        content: {
          "application/json": {
            nummer: number;
            /** @description Aantal bladeren onder dit zegel */
            omvang: number;
            /** @description SHA-256, hexadecimaal */
            wortel: string;
            /** @description Moment (UTC) */
            gemaaktOp: string;
            links: {
              zelf: string;
              consistentiebewijs: string | null;
            };
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Zegels_consistentie: {
    parameters: {
      query: {
        /** @description Nummer van een zegel */
        vanaf: number;
      };
      header?: never;
      path: {
        nummer: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het bewijs */
      200: {
        content: {
          "application/json": {
            /** @enum {string} */
            soort: "consistentiebewijs";
            /** @enum {number} */
            versie: 1;
            /** @enum {string} */
            algoritme: "RFC 9162 met SHA-256";
            /** @description De hashes van de deelbomen ernaast, van onder naar boven */
            pad: string[];
            van: {
              nummer: number;
              /** @description Aantal bladeren onder dit zegel */
              omvang: number;
              /** @description SHA-256, hexadecimaal */
              wortel: string;
              /** @description Moment (UTC) */
              gemaaktOp: string;
            };
            tot: {
              nummer: number;
              /** @description Aantal bladeren onder dit zegel */
              omvang: number;
              /** @description SHA-256, hexadecimaal */
              wortel: string;
              /** @description Moment (UTC) */
              gemaaktOp: string;
            };
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Zegels_boeking: {
    parameters: {
      query?: {
        /** @description Nummer van een zegel */
        zegel?: number;
      };
      header?: never;
      path: {
        nr: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het bewijs */
      200: {
        content: {
          "application/json": {
            /** @enum {string} */
            soort: "inclusiebewijs";
            /** @enum {number} */
            versie: 1;
            /** @enum {string} */
            algoritme: "RFC 9162 met SHA-256";
            /** @description De hashes van de deelbomen ernaast, van onder naar boven */
            pad: string[];
            onderwerp: {
              soort: string;
              sleutel: string;
            };
            blad: {
              plaats: number;
              /** @description Precies de bytes waarvan de hash in de boom staat (UTF-8) */
              tekst: string;
            };
            /** @description De teksten die als gezouten hash in het blad staan; zonder zout en tekst als zij ontbreken of zijn gewist */
            verhuld: {
              veld: string;
              zout: string | null;
              tekst: string | null;
            }[];
            zegel: {
              nummer: number;
              /** @description Aantal bladeren onder dit zegel */
              omvang: number;
              /** @description SHA-256, hexadecimaal */
              wortel: string;
              /** @description Moment (UTC) */
              gemaaktOp: string;
            };
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Zegels_besluit: {
    parameters: {
      query?: {
        /** @description Nummer van een zegel */
        zegel?: number;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het bewijs */
      200: {
        content: {
          "application/json": {
            /** @enum {string} */
            soort: "inclusiebewijs";
            /** @enum {number} */
            versie: 1;
            /** @enum {string} */
            algoritme: "RFC 9162 met SHA-256";
            /** @description De hashes van de deelbomen ernaast, van onder naar boven */
            pad: string[];
            onderwerp: {
              soort: string;
              sleutel: string;
            };
            blad: {
              plaats: number;
              /** @description Precies de bytes waarvan de hash in de boom staat (UTF-8) */
              tekst: string;
            };
            /** @description De teksten die als gezouten hash in het blad staan; zonder zout en tekst als zij ontbreken of zijn gewist */
            verhuld: {
              veld: string;
              zout: string | null;
              tekst: string | null;
            }[];
            zegel: {
              nummer: number;
              /** @description Aantal bladeren onder dit zegel */
              omvang: number;
              /** @description SHA-256, hexadecimaal */
              wortel: string;
              /** @description Moment (UTC) */
              gemaaktOp: string;
            };
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Auditspoor_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        /** @description Op of na deze dag (Nederlandse tijd) */
        van?: string;
        /** @description Op of voor deze dag (Nederlandse tijd) */
        tot?: string;
        /** @description De persoon of machine, zoals het token haar noemt (`sub`) */
        persoon?: string;
        soort?: "besluit" | "wijziging" | "herhaling" | "weigering" | "inzage" | "aanmelding";
        /** @description Waar het over ging: het kenmerk van een verplichting, arrangement, betaalrun, …, of een maand */
        onderwerp?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina van het auditspoor; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              /**
               * Format: date-time
               * @description Wanneer het verzoek binnenkwam
               */
              moment: string;
              /**
               * @description besluit: beoordeeld en toegekend of geweigerd; wijziging: iets anders is veranderd; herhaling: een eerder antwoord is opnieuw gegeven; weigering: niet gedaan; inzage: persoonsgegevens gelezen; aanmelding: niet binnengelaten
               * @enum {string}
               */
              soort: "besluit" | "wijziging" | "herhaling" | "weigering" | "inzage" | "aanmelding";
              verzoekId: string;
              traceId: string | null;
              /** @description Null wanneer er geen geldig token was */
              persoon: string | null;
              organisatie: string | null;
              rollen: string[] | null;
              regio: string | null;
              /** @description Het kenmerk van het token, nooit het token zelf */
              tokenId: string | null;
              /** @description Het programma dat het token vroeg */
              clientId: string | null;
              adres: string | null;
              methode: string;
              route: string;
              onderwerp: string | null;
              status: number;
              probleem: string | null;
              reden: string | null;
              /** @description SHA-256 (hexadecimaal) van organisatie, regeleinde en Idempotency-Key */
              sleutelHash: string | null;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              besluitId: string | null;
              /** @description Hoeveel verzoeken in een ogenblik hierin gelijk waren; meer dan één alleen bij wie niet werd binnengelaten of te veel vroeg */
              aantal: number;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Mandaten_lijst: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
        /** @description De `sub` van wie het mandaat krijgt */
        persoon?: string;
        /** @description Wat met het mandaat kan worden gefiatteerd */
        handeling?: "betaalrun" | "ibanwijziging";
        status?: "ingediend" | "vastgesteld" | "ingetrokken";
        /** @description Alleen mandaten die op deze dag gelden */
        geldigOp?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina mandaten; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              id: string;
              persoon: string;
              /**
               * @description Wat met het mandaat kan worden gefiatteerd
               * @enum {string}
               */
              handeling: "betaalrun" | "ibanwijziging";
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedragMax: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              geldigVanaf: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              geldigTotEnMet: string | null;
              kenmerk: string;
              /**
               * Format: uuid
               * @description Kenmerk (UUID)
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              vervangt: string | null;
              /** @enum {string} */
              status: "ingediend" | "vastgesteld" | "ingetrokken";
              ingediendDoor: string;
              ingediendOp: string;
              vastgesteldDoor: string | null;
              vastgesteldOp: string | null;
              ingetrokkenDoor: string | null;
              ingetrokkenOp: string | null;
              ingetrokkenReden: string | null;
              /** @description Hoeveel fiatteringen erop rusten */
              gebruik: number;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Mandaten_dienIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /**
           * @description De `sub` van wie het mandaat krijgt
           * @example j.jansen
           */
          persoon: string;
          /**
           * @description Wat met het mandaat kan worden gefiatteerd
           * @enum {string}
           */
          handeling: "betaalrun" | "ibanwijziging";
          /**
           * @description Tot en met welk bedrag: van één betaalrun, of van wat nog te betalen is aan wie een ander rekeningnummer krijgt
           * @example 250000.00
           */
          bedragMax: string;
          /**
           * Format: date
           * @description De eerste dag
           * @example 2021-07-01
           */
          geldigVanaf: string;
          /**
           * Format: date
           * @description De laatste dag; verplicht bij een vervanging
           * @default null
           * @example 2021-12-31
           */
          geldigTotEnMet?: string | null;
          /**
           * @description Kenmerk van het besluit in het mandaatregister van de organisatie
           * @example MR-2021-014
           */
          kenmerk: string;
          /**
           * Format: uuid
           * @description Het mandaat van een ander in wiens plaats deze persoon fiatteert
           * @default null
           * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
           */
          vervangt?: string | null;
        };
      };
    };
    responses: {
      /** @description Ingediend */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            persoon: string;
            /**
             * @description Wat met het mandaat kan worden gefiatteerd
             * @enum {string}
             */
            handeling: "betaalrun" | "ibanwijziging";
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedragMax: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigVanaf: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigTotEnMet: string | null;
            kenmerk: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            vervangt: string | null;
            /** @enum {string} */
            status: "ingediend" | "vastgesteld" | "ingetrokken";
            ingediendDoor: string;
            ingediendOp: string;
            vastgesteldDoor: string | null;
            vastgesteldOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
            /** @description Hoeveel fiatteringen erop rusten */
            gebruik: number;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Mandaten_gebruik: {
    parameters: {
      query?: {
        /** @description Aantal resultaten op een pagina */
        limiet?: number;
        /** @description Begin van de pagina, uit het vorige antwoord */
        cursor?: string;
      };
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Een pagina fiatteringen; met de kop Accept ook als CSV of rekenblad (ODS), zonder limiet en cursor de hele lijst */
      200: {
        content: {
          "application/json": {
            resultaten: {
              /**
               * @description Wat met het mandaat kan worden gefiatteerd
               * @enum {string}
               */
              handeling: "betaalrun" | "ibanwijziging";
              /**
               * Format: uuid
               * @description De betaalrun of de ibanwijziging
               * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
               */
              onderwerp: string;
              persoon: string;
              /**
               * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
               * @example 0.00
               */
              bedrag: string;
              /**
               * Format: date
               * @description Kalenderdag (JJJJ-MM-DD)
               * @example 2021-03-15
               */
              dag: string;
              op: string;
            }[];
            /** @description Cursor van de volgende pagina; null op de laatste */
            volgende: string | null;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Mandaten_fiatteer: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": Record<string, never> | null;
      };
    };
    responses: {
      /** @description Vastgesteld */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            persoon: string;
            /**
             * @description Wat met het mandaat kan worden gefiatteerd
             * @enum {string}
             */
            handeling: "betaalrun" | "ibanwijziging";
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedragMax: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigVanaf: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigTotEnMet: string | null;
            kenmerk: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            vervangt: string | null;
            /** @enum {string} */
            status: "ingediend" | "vastgesteld" | "ingetrokken";
            ingediendDoor: string;
            ingediendOp: string;
            vastgesteldDoor: string | null;
            vastgesteldOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
            /** @description Hoeveel fiatteringen erop rusten */
            gebruik: number;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Mandaten_trekIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Eigen sleutel van deze aanvraag; een herhaling met dezelfde sleutel en hetzelfde lichaam geeft hetzelfde antwoord */
        "Idempotency-Key"?: string;
      };
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          reden: string;
        };
      };
    };
    responses: {
      /** @description Ingetrokken */
      201: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            persoon: string;
            /**
             * @description Wat met het mandaat kan worden gefiatteerd
             * @enum {string}
             */
            handeling: "betaalrun" | "ibanwijziging";
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedragMax: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigVanaf: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigTotEnMet: string | null;
            kenmerk: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            vervangt: string | null;
            /** @enum {string} */
            status: "ingediend" | "vastgesteld" | "ingetrokken";
            ingediendDoor: string;
            ingediendOp: string;
            vastgesteldDoor: string | null;
            vastgesteldOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
            /** @description Hoeveel fiatteringen erop rusten */
            gebruik: number;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      409: components["responses"]["Probleem"];
      413: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      415: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
  Mandaten_toon: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Het mandaat */
      200: {
        content: {
          "application/json": {
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            id: string;
            persoon: string;
            /**
             * @description Wat met het mandaat kan worden gefiatteerd
             * @enum {string}
             */
            handeling: "betaalrun" | "ibanwijziging";
            /**
             * @description Bedrag in euro, nul of meer, als tekst met twee decimalen
             * @example 0.00
             */
            bedragMax: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigVanaf: string;
            /**
             * Format: date
             * @description Kalenderdag (JJJJ-MM-DD)
             * @example 2021-03-15
             */
            geldigTotEnMet: string | null;
            kenmerk: string;
            /**
             * Format: uuid
             * @description Kenmerk (UUID)
             * @example 0190a5c4-7b1e-7c3a-9f2d-5b8e6a4c1d20
             */
            vervangt: string | null;
            /** @enum {string} */
            status: "ingediend" | "vastgesteld" | "ingetrokken";
            ingediendDoor: string;
            ingediendOp: string;
            vastgesteldDoor: string | null;
            vastgesteldOp: string | null;
            ingetrokkenDoor: string | null;
            ingetrokkenOp: string | null;
            ingetrokkenReden: string | null;
            /** @description Hoeveel fiatteringen erop rusten */
            gebruik: number;
          };
        };
      };
      400: components["responses"]["Probleem"];
      401: components["responses"]["Probleem"];
      403: components["responses"]["Probleem"];
      404: components["responses"]["Probleem"];
      414: components["responses"]["Probleem"];
      429: components["responses"]["Probleem"];
      500: components["responses"]["Probleem"];
    };
  };
}
