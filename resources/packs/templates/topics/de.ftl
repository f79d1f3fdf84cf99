### Sentences about the reader's interests, German. See topics.toml.
### "<topic>-share" speaks of the interest and the writer, "<topic>-question" asks.
### The same id and letter says the same thing in every language.

astronomy-share =
    .a = Ich habe gelesen, dass Sie Astronomie mögen; ich finde nur den Großen Bären und bin jedes Mal stolz darauf.
    .b = An klaren Abenden gehe ich auf den Balkon und sehe mir die Sterne an, und ich habe mit Freude gelesen, dass Sie Astronomie mögen.
    .c = Offenbar mögen Sie Astronomie; mich erstaunt am meisten, wie alt es ist, das Licht der Sterne.

astronomy-question =
    .a = Welches Sternbild haben Sie als erstes finden gelernt?
    .b = Welchen Planeten würden Sie am liebsten durch ein Fernrohr sehen?
    .c = Was am Himmel hat Sie am meisten überrascht?

biology-share =
    .a = Ich habe gelesen, dass Sie sich für Biologie interessieren; ich habe einmal eine halbe Stunde lang zugesehen, wie Ameisen einen Krümel trugen.
    .b = Auf meiner Fensterbank keimt in einem Glas eine Bohne, und ich habe mit Freude gelesen, dass Sie Biologie mögen.
    .c = Offenbar mögen Sie Biologie; ich kenne nur wenige Pflanzen beim Namen, sehe mir aber jedes Blatt an.

biology-question =
    .a = Von welcher Pflanze oder welchem Tier könnten Sie am längsten erzählen?
    .b = Was hat Sie in der lebendigen Natur am meisten überrascht?
    .c = Haben Sie einmal etwas aus einem Samenkorn gezogen und jeden Tag beobachtet?

birds-share =
    .a = Ich habe gelesen, dass Sie Vögel mögen; ich kann einen Spatz von einem Star unterscheiden, und das ist wohl schon alles.
    .b = Bei uns im Hof wohnt eine Drossel, und ich habe mit Freude gelesen, dass Sie Vögel mögen.
    .c = Offenbar mögen Sie Vögel; morgens rate ich nach dem Gehör, wer da singt, und liege fast immer daneben.

birds-question =
    .a = Welchen Vogel erkennen Sie an der Stimme?
    .b = Wissen Sie noch, bei welchem Vogel Sie zum ersten Mal stehen geblieben sind, um ihn anzuschauen?
    .c = Welchen Vogel finden Sie am lustigsten?

board-games-share =
    .a = Ich habe gelesen, dass Sie gern Brettspiele spielen; ich lese immer die Regeln vor und mache dann alles verkehrt.
    .b = Sonntags spielen wir mit Freunden, bis jemand so lacht, dass es nicht weitergeht, und ich habe mit Freude gelesen, dass Sie Brettspiele mögen.
    .c = Offenbar mögen Sie Brettspiele; ich verliere oft, mag aber das Klappern der Figuren auf dem Brett.

board-games-question =
    .a = Welches Spiel haben Sie als Kind am meisten gespielt?
    .b = Welche Spiele mögen Sie lieber: die zum Nachdenken oder die zum Lachen?
    .c = Welches Spiel würden Sie für einen langen Regenabend aussuchen?

books-share =
    .a = Ich habe gelesen, dass Sie gern lesen; neben meinem Bett liegt immer ein Stapel Bücher, und er wird einfach nicht kleiner.
    .b = Ich gehe schon wegen des Geruchs gern in die Bibliothek, und ich habe mit Freude gelesen, dass Sie gern lesen.
    .c = Offenbar lesen Sie gern; ich lese dieselbe Seite oft zweimal, weil die Gedanken davongewandert sind.

books-question =
    .a = Welches Buch würden Sie einem guten Freund schenken?
    .b = Wo haben Sie als Kind am liebsten gelesen?
    .c = An welches Kinderbuch erinnern Sie sich am besten?

cats-share =
    .a = Ich habe gelesen, dass Sie Katzen mögen; meine hält jedes Blatt Papier für ein Bett.
    .b = Der rote Kater der Nachbarn kommt mich besuchen, und ich habe mit Freude gelesen, dass Sie Katzen mögen.
    .c = Offenbar mögen Sie Katzen; die in unserem Hof grüßt alle außer mir.

cats-question =
    .a = Hatten Sie einmal eine Katze, und wie hieß sie?
    .b = Welche Angewohnheit von Katzen amüsiert Sie am meisten?
    .c = Verstehen Katzen Ihrer Meinung nach Wörter oder nur die Stimme?

chess-share =
    .a = Ich habe gelesen, dass Sie gern Schach spielen; ich weiß nur, wie die Figuren ziehen, sehe aber im Park gern beim Spielen zu.
    .b = Ich spiele schlecht, aber mit Vergnügen Schach, und ich habe mit Freude gelesen, dass Sie es auch mögen.
    .c = Offenbar mögen Sie Schach; wir haben zu Hause ein altes Holzbrett, auf dem ein Knopf einen der Bauern vertritt.

chess-question =
    .a = Wer hat Ihnen das Schachspielen beigebracht?
    .b = Welche Partien mögen Sie lieber: schnelle oder lange, bedächtige?
    .c = Gibt es eine Schachpartie, an die Sie sich bis heute erinnern?

coffee-tea-share =
    .a = Ich habe gelesen, dass Sie eine gute Tasse Tee oder Kaffee schätzen; an meiner Lieblingstasse fehlt ein Stück vom Rand, aber ich würde sie gegen nichts eintauschen.
    .b = Mein Morgen beginnt erst, wenn die Küche nach etwas frisch Aufgebrühtem duftet, und ich habe mit Freude gelesen, dass Sie Tee oder Kaffee mögen.
    .c = Offenbar mögen Sie Tee oder Kaffee; ich verbrenne mir jedes Mal die Zunge, weil ich nicht warten kann.

coffee-tea-question =
    .a = Wie schmeckt es Ihnen am besten: mit Zitrone, mit Milch oder ganz ohne alles?
    .b = Gibt es eine Tasse, an die Sie sich aus Ihrer Kindheit erinnern?
    .c = Was passt abends Ihrer Meinung nach am besten zu einer heißen Tasse?

computers-share =
    .a = Ich habe gelesen, dass Sie Computer mögen; meinen bitte ich meistens höflich, doch zu arbeiten.
    .b = Einmal ist mir ein winziges Programm gelungen, das einen guten Morgen wünscht, und ich habe mit Freude gelesen, dass Sie Computer mögen.
    .c = Offenbar mögen Sie Computer; ich bewundere Menschen, die einfach davon erzählen können.

computers-question =
    .a = Was konnte das allererste Programm, das Sie geschrieben haben?
    .b = Wie sah Ihr erster Computer aus?
    .c = Was gefällt Ihnen an Computern am meisten?

cooking-share =
    .a = Ich habe gelesen, dass Sie gern kochen; drei Sachen gelingen mir immer, und eine davon ist Suppe.
    .b = Ich koche jeden Tag, und die Zwiebeln brennen mir trotzdem an, und ich habe mit Freude gelesen, dass Sie gern kochen.
    .c = Offenbar kochen Sie gern; in meiner Küche riecht es meistens nach Knoblauch und Dill.

cooking-question =
    .a = Was haben Sie als Erstes kochen gelernt?
    .b = Worauf verlassen Sie sich in der Küche eher: auf das Rezept oder auf Ihr Gefühl?
    .c = Welches Gewürz mögen Sie am liebsten?

crosswords-share =
    .a = Ich habe gelesen, dass Sie gern Kreuzworträtsel lösen; ich bleibe immer bei den Namen der Flüsse stecken.
    .b = Beim Frühstück lösen wir alle zusammen laut das Kreuzworträtsel, und ich habe mit Freude gelesen, dass Sie Kreuzworträtsel mögen.
    .c = Offenbar mögen Sie Kreuzworträtsel; ich schreibe mit Bleistift und radiere viel.

crosswords-question =
    .a = Welche Kreuzworträtsel mögen Sie lieber: leichte oder solche, die eine Woche reichen?
    .b = Welches Wort aus einem Kreuzworträtsel ist Ihnen in Erinnerung, weil es so komisch war?
    .c = Womit fangen Sie an: mit dem längsten Wort oder mit dem leichtesten?

cycling-share =
    .a = Ich habe gelesen, dass Sie gern Rad fahren; meins quietscht so, dass es keine Klingel braucht.
    .b = Ich fahre auf einem alten Rad mit Korb einkaufen, und ich habe mit Freude gelesen, dass Sie gern Rad fahren.
    .c = Offenbar fahren Sie gern Rad; ich mag es, bergab zu rollen, wenn der Wind in den Ohren saust.

cycling-question =
    .a = An welche Radtour erinnern Sie sich am besten?
    .b = Wie sah Ihr erstes Fahrrad aus?
    .c = Was ist Ihnen lieber: eine glatte Straße oder ein Waldweg?

dogs-share =
    .a = Ich habe gelesen, dass Sie Hunde mögen; der Hund der Nachbarn trägt meine Hausschuhe fort und bringt sie immer zurück.
    .b = Jeden Morgen begegne ich im Park einem fröhlichen alten Spaniel, und ich habe mit Freude gelesen, dass Sie Hunde mögen.
    .c = Offenbar mögen Sie Hunde; in unserem Hof kenne ich mehr Hunde beim Namen als Menschen.

dogs-question =
    .a = An welchen Hund erinnern Sie sich am besten?
    .b = Welche Hunde mögen Sie lieber: große oder kleine?
    .c = Was war das Lustigste, das ein Hund vor Ihren Augen getan hat?

drawing-share =
    .a = Ich habe gelesen, dass Sie gern zeichnen; meine Katzen sehen aus wie Kartoffeln, aber ich zeichne sie trotzdem.
    .b = Ich trage einen kleinen Bleistift in der Tasche und traue mich selten, ihn hervorzuholen, und ich habe mit Freude gelesen, dass Sie gern zeichnen.
    .c = Offenbar zeichnen Sie gern; ich mag am liebsten den Geruch eines frisch gespitzten Bleistifts.

drawing-question =
    .a = Was zeichnen Sie am liebsten?
    .b = Was ist Ihnen lieber: Bleistift, Tusche oder Farben?
    .c = Welches Gemälde könnten Sie eine ganze Stunde lang ansehen?

films-share =
    .a = Ich habe gelesen, dass Sie Filme mögen; mir gefallen alte Komödien, in denen alles mit einem Tanz endet.
    .b = Ich gehe oft in ein kleines Kino, in dem die Sitze knarren, und ich habe mit Freude gelesen, dass Sie Filme mögen.
    .c = Offenbar mögen Sie Filme; ich bleibe immer bis zum Ende des Abspanns sitzen.

films-question =
    .a = Welchen Film könnten Sie immer wieder sehen?
    .b = Welcher Film bringt Sie jedes Mal zum Lachen?
    .c = Aus welchem Film ist Ihnen die Musik am besten in Erinnerung?

fishing-share =
    .a = Ich habe gelesen, dass Sie gern angeln; mein Fang nach einem ganzen Tag am Fluss war eine verbrannte Nase.
    .b = Ich angle nicht, sitze aber bei Sonnenaufgang gern am Wasser, und ich habe mit Freude gelesen, dass Sie gern angeln.
    .c = Offenbar angeln Sie gern; bei einem Angler, den ich kenne, wird der Fisch mit jeder Erzählung größer.

fishing-question =
    .a = Wo angeln Sie lieber: am Fluss, am See oder am Meer?
    .b = An welchen Fang erinnern Sie sich am besten?
    .c = Was mögen Sie am Angeln am meisten: die Stille, den Morgen oder den Fang?

football-share =
    .a = Ich habe gelesen, dass Sie Fußball mögen; ich verstehe die Regeln nur, wenn man sie mir mit Zuckerstückchen erklärt.
    .b = Die Kinder in unserem Hof spielen, bis es dunkel wird, und ich höre ihnen gern zu, und ich habe mit Freude gelesen, dass Sie Fußball mögen.
    .c = Offenbar mögen Sie Fußball; ich schaue mehr auf die Gesichter der Zuschauer als auf den Ball.

football-question =
    .a = Wo haben Sie als Kind Fußball gespielt: auf Rasen, im Hof oder auf Sand?
    .b = An welches Spiel erinnern Sie sich am besten?
    .c = Auf welcher Position haben Sie am liebsten gespielt?

gardening-share =
    .a = Ich habe gelesen, dass Sie gern gärtnern; auf meinem Balkon sind drei Tomaten reif geworden, und ich war stolz wie auf ein ganzes Feld.
    .b = Ich ziehe Petersilie in einem Topf auf der Fensterbank, und ich habe mit Freude gelesen, dass Sie gern mit Pflanzen zu tun haben.
    .c = Offenbar gärtnern Sie gern; ich mag den Geruch der Erde nach dem Gießen.

gardening-question =
    .a = Was ist bei Ihnen immer am besten gewachsen?
    .b = Was würden Sie in einem neuen Garten als Erstes pflanzen?
    .c = Welchen Duft im Garten mögen Sie am liebsten?

guitar-share =
    .a = Ich habe gelesen, dass Sie die Gitarre mögen; ich kenne drei Akkorde, und die Nachbarn kennen sie auch.
    .b = In meinem Zimmer hängt eine alte Gitarre, und meine Finger gehorchen noch nicht, und ich habe mit Freude gelesen, dass Sie die Gitarre mögen.
    .c = Offenbar mögen Sie die Gitarre; ich höre es gern, wenn sie vor dem Spielen gestimmt wird.

guitar-question =
    .a = Welches Lied haben Sie als erstes auf der Gitarre gelernt?
    .b = Was mögen Sie lieber: für sich allein zu spielen oder wenn jemand mitsingt?
    .c = Was klingt Ihrer Meinung nach auf der Gitarre am besten?

hiking-share =
    .a = Ich habe gelesen, dass Sie gern wandern; meine längste Wanderung dauerte einen Tag, und das Brot oben auf dem Hügel schmeckte besser als jeder Kuchen.
    .b = Ich gehe gern durch den Wald, auch wenn ich bald müde werde, und ich habe mit Freude gelesen, dass Sie gern wandern.
    .c = Offenbar wandern Sie gern; mir ist der Moment am liebsten, in dem man den Rucksack absetzt.

hiking-question =
    .a = An welche Wanderung denken Sie am häufigsten zurück?
    .b = Was schmeckt Ihnen bei einer Rast am besten?
    .c = Was darf Ihrer Meinung nach bei keiner Wanderung fehlen?

history-share =
    .a = Ich habe gelesen, dass Sie Geschichte mögen; ich lese gern, wie die Menschen vor dreihundert Jahren lebten, was sie aßen und womit sie sich wärmten.
    .b = Ich kann einen halben Tag in einem kleinen Museum zwischen Spinnrädern und Krügen verbringen, und ich habe mit Freude gelesen, dass Sie Geschichte mögen.
    .c = Offenbar mögen Sie Geschichte; ich würde am liebsten einmal sehen, wie man früher Glocken goss.

history-question =
    .a = In welches ferne Jahrhundert würden Sie gern für einen Tag reisen?
    .b = Welche alte Stadt finden Sie am interessantesten?
    .c = Welchen sehr alten Gegenstand haben Sie einmal in der Hand gehalten?

knitting-share =
    .a = Ich habe gelesen, dass Sie gern stricken; ich stricke seit zwei Jahren an demselben Schal.
    .b = Meine Großmutter hat mir die ersten Maschen beigebracht, und den Rest habe ich vergessen, und ich habe mit Freude gelesen, dass Sie gern stricken.
    .c = Offenbar stricken Sie gern; ich mag es am liebsten, die Farbe der Wolle auszusuchen.

knitting-question =
    .a = Was haben Sie als Allererstes gestrickt?
    .b = Mit welchen Farben stricken Sie am liebsten?
    .c = Welches Ihrer gestrickten Stücke wurde am längsten getragen?

languages-share =
    .a = Ich habe gelesen, dass Sie Sprachen mögen; ich hänge Listen mit neuen Wörtern an den Kühlschrank und lerne sie, während die Suppe kocht.
    .b = Eine Sprache lerne ich seit vielen Jahren und verwechsle noch immer die Endungen, und ich habe mit Freude gelesen, dass Sie Sprachen mögen.
    .c = Offenbar mögen Sie Sprachen; mir gefallen Wörter, die man nicht genau übersetzen kann.

languages-question =
    .a = Welche Sprache hören Sie am liebsten?
    .b = Welches Wort Ihrer Muttersprache mögen Sie am liebsten?
    .c = Wie merken Sie sich neue Wörter besser: nach dem Gehör, aus Büchern oder aus Liedern?

mathematics-share =
    .a = Ich habe gelesen, dass Sie Mathematik mögen; ich mochte in der Schule am liebsten Geometrie, wegen der Zeichnungen.
    .b = Ich rechne langsam, liebe aber elegante Erklärungen, und ich habe mit Freude gelesen, dass Sie Mathematik mögen.
    .c = Offenbar mögen Sie Mathematik; mir hat einmal jemand gesagt, eine gute Lösung sei wie eine gute Melodie, und das glaube ich gern.

mathematics-question =
    .a = Welche mathematische Idee finden Sie am schönsten?
    .b = Erinnern Sie sich an das Buch oder die Schulstunde, die Sie für die Mathematik gewonnen hat?
    .c = Was würden Sie einem Menschen sagen, der seit der Schule Angst vor Mathematik hat?

mushrooms-share =
    .a = Ich habe gelesen, dass Sie gern Pilze sammeln; ich traue mich nur an Pfifferlinge.
    .b = Jeden Herbst trocknen in unserer Küche Pilze, und es riecht nach Wald, und ich habe mit Freude gelesen, dass Sie gern Pilze sammeln.
    .c = Offenbar sammeln Sie gern Pilze; ich komme meistens mit einem Korb voll Fichtenzapfen zurück.

mushrooms-question =
    .a = Über welchen Pilz freuen Sie sich am meisten?
    .b = Was ist Ihrer Meinung nach das Leckerste, das man aus Pilzen kochen kann?
    .c = Wer hat Ihnen als Erster gezeigt, wie man Pilze unterscheidet?

music-share =
    .a = Ich habe gelesen, dass Sie Musik mögen; ich spiele fast kein Instrument, habe aber immer eine Melodie im Kopf.
    .b = Ich höre beim Abwaschen Musik und vergesse darüber die Teller, und ich habe mit Freude gelesen, dass Sie Musik mögen.
    .c = Offenbar mögen Sie Musik; ich entdecke neue Lieder spät und höre sie dann wochenlang.

music-question =
    .a = Was haben Sie mit sechzehn gehört?
    .b = An welches Konzert erinnern Sie sich bis heute?
    .c = Welche Musik passt Ihrer Meinung nach am besten zu einem Regentag?

nature-share =
    .a = Ich habe gelesen, dass Sie die Natur mögen; ich kann lange an einem Bach stehen und einfach zuhören.
    .b = Sonntags gehe ich an den Stadtrand zu einem Teich mit Enten, und ich habe mit Freude gelesen, dass Sie die Natur mögen.
    .c = Offenbar mögen Sie die Natur; ich mag am liebsten den Duft des Waldes nach dem Regen.

nature-question =
    .a = Welches Geräusch in der Natur mögen Sie am liebsten?
    .b = Welcher Baum ist Ihnen der liebste?
    .c = Was ist das Schönste, das Sie in der Natur gesehen haben?

novels-share =
    .a = Ich habe gelesen, dass Sie gern Romane lesen; ich lese langsam und schaue immer zuerst auf die letzte Seite.
    .b = In meinem Regal stehen mehr dicke Romane, als ich je lesen kann, und ich habe mit Freude gelesen, dass Sie Romane mögen.
    .c = Offenbar mögen Sie Romane; mir sind die am liebsten, in denen jemand reist und es regnet.

novels-question =
    .a = Welchen Roman würden Sie gern noch einmal zum ersten Mal lesen?
    .b = Was ist Ihnen lieber: lange Romane oder kurze?
    .c = Mit welcher Romanfigur würden Sie gern zu Abend essen?

photography-share =
    .a = Ich habe gelesen, dass Sie gern Bilder aufnehmen; meine werden meistens schief, aber ich mag sie.
    .b = Wir haben zu Hause eine Schachtel mit alten Familienbildern, die ich gern durchsehe, und ich habe mit Freude gelesen, dass Sie gern Bilder aufnehmen.
    .c = Offenbar nehmen Sie gern Bilder auf; ich warte lange auf das richtige Licht, und dann kommt eine Wolke.

photography-question =
    .a = Was nehmen Sie lieber auf: Menschen, Tiere oder Landschaften?
    .b = Welche Aufnahmen sind Ihnen lieber: farbige oder schwarz-weiße?
    .c = Gibt es eine Aufnahme, die Sie mit geschlossenen Augen deutlich vor sich sehen?

physics-share =
    .a = Ich habe gelesen, dass Sie sich für Physik interessieren; ich kann lange eine Seifenblase ansehen und überlegen, woher ihre Farben kommen.
    .b = Von Wissenschaft verstehe ich wenig, frage aber gern, warum der Himmel blau ist, und ich habe mit Freude gelesen, dass Sie Physik mögen.
    .c = Offenbar mögen Sie Physik; für mich beginnt sie beim Wasserkessel, der singt, bevor er kocht.

physics-question =
    .a = Welche alltägliche Erscheinung erklären Sie am liebsten?
    .b = Erinnern Sie sich an einen Versuch, der Sie überrascht hat?
    .c = Welches Buch über Physik würden Sie einem Anfänger geben?

piano-share =
    .a = Ich habe gelesen, dass Sie das Klavier mögen; ich habe als Kind ein ganzes Jahr lang denselben Walzer geübt.
    .b = Jeden Abend höre ich, wie oben jemand Tonleitern übt, und das gefällt mir, und ich habe mit Freude gelesen, dass Sie das Klavier mögen.
    .c = Offenbar mögen Sie das Klavier; ich schlage nur einzelne Töne an und höre zu, wie sie verklingen.

piano-question =
    .a = Welches Klavierstück lieben Sie am meisten?
    .b = Was tun Sie lieber: Klavier spielen oder zuhören?
    .c = Erinnern Sie sich an das erste Klavier, an dem Sie gesessen haben?

poetry-share =
    .a = Ich habe gelesen, dass Sie Gedichte mögen; ich kann nur wenige auswendig, die meisten handeln vom Herbst.
    .b = Auf meinem Nachttisch liegt ein dünner Gedichtband, und ich habe mit Freude gelesen, dass Sie Lyrik mögen.
    .c = Offenbar mögen Sie Gedichte; ich lese sie laut, wenn mich niemand hört.

poetry-question =
    .a = Welches Gedicht würden Sie als erstes laut lesen?
    .b = Welche Gedichte sind Ihnen lieber: gereimte oder ungereimte?
    .c = Gibt es einen Dichter, zu dem Sie seit der Schulzeit immer wieder zurückkehren?

running-share =
    .a = Ich habe gelesen, dass Sie gern laufen; ich laufe langsam, und alte Damen mit Hunden überholen mich.
    .b = Ich lerne gerade erst, morgens zu laufen, und ich habe mit Freude gelesen, dass Sie gern laufen.
    .c = Offenbar laufen Sie gern; ich mag am liebsten die Minute danach, wenn der Atem ruhig wird.

running-question =
    .a = Wo läuft es sich Ihrer Meinung nach am schönsten: im Park, am Wasser oder im Wald?
    .b = Wie laufen Sie lieber: mit Musik oder in Stille?
    .c = Womit hat Ihre Liebe zum Laufen angefangen?

science-fiction-share =
    .a = Ich habe gelesen, dass Sie gern fantastische Geschichten lesen; ich habe als Kind fest an ein Häuschen auf dem Mond geglaubt.
    .b = Ich mag Erzählungen von fernen Planeten, wenn eine Katze darin vorkommt, und ich habe mit Freude gelesen, dass Sie fantastische Geschichten mögen.
    .c = Offenbar mögen Sie fantastische Geschichten; ich kenne fast keine, und jeder Rat käme mir gelegen.

science-fiction-question =
    .a = Mit welchem fantastischen Buch sollte man anfangen?
    .b = Welchen erfundenen Planeten würden Sie sich gern ansehen?
    .c = Welche Erfindung aus Büchern wäre in der Küche am nützlichsten?

sport-share =
    .a = Ich habe gelesen, dass Sie Sport mögen; ich turne morgens zum Radio und verwechsle ständig rechts und links.
    .b = Ich spiele Tischtennis schlecht, aber mit großer Begeisterung, und ich habe mit Freude gelesen, dass Sie Sport mögen.
    .c = Offenbar mögen Sie Sport; ich sehe Turnern zu und begreife nicht, wie sie das machen.

sport-question =
    .a = Welchen Sport mochten Sie in der Schule am liebsten?
    .b = Was mögen Sie lieber: selbst Sport treiben oder zuschauen?
    .c = An welchen Wettkampf erinnern Sie sich am besten?

swimming-share =
    .a = Ich habe gelesen, dass Sie gern schwimmen; ich schwimme langsam, auf dem Rücken, und sehe meistens in den Himmel.
    .b = Einmal in der Woche gehe ich ins Schwimmbad und esse danach für zwei, und ich habe mit Freude gelesen, dass Sie gern schwimmen.
    .c = Offenbar schwimmen Sie gern; ich mag am liebsten die erste Minute im kalten Wasser.

swimming-question =
    .a = Wo haben Sie schwimmen gelernt?
    .b = Wo schwimmen Sie lieber: im Meer, in einem See oder in einem Fluss?
    .c = An welche Badestelle denken Sie am liebsten zurück?

theatre-share =
    .a = Ich habe gelesen, dass Sie das Theater mögen; ich mag am liebsten die Minute, in der das Licht ausgeht.
    .b = In einer Schulaufführung bekam ich die Rolle eines Baumes, und ich habe mit Freude gelesen, dass Sie das Theater mögen.
    .c = Offenbar mögen Sie das Theater; ich bekomme immer einen Platz, von dem man nur die halbe Bühne sieht.

theatre-question =
    .a = An welche Aufführung erinnern Sie sich am besten?
    .b = Was mögen Sie lieber: Komödien oder ernste Stücke?
    .c = Welche Rolle würden Sie selbst gern spielen?

trains-share =
    .a = Ich habe gelesen, dass Sie Züge mögen; ich schlafe am besten beim Rattern der Räder.
    .b = Als Kind hatte ich eine Spielzeugeisenbahn, und ich habe mit Freude gelesen, dass Sie Züge mögen.
    .c = Offenbar mögen Sie Züge; ich mag es, wenn der Wagen anfährt und die Löffel in den Gläsern zu klirren beginnen.

trains-question =
    .a = Welche Züge mögen Sie lieber: alte Dampfloks oder moderne?
    .b = Wissen Sie noch, was Ihnen als Kind an Zügen am besten gefiel?
    .c = Welchen Bahnhof finden Sie am schönsten?

travel-share =
    .a = Ich habe gelesen, dass Sie gern reisen; ich mag kleine Bahnhöfe, an denen der Zug nur eine Minute hält.
    .b = Ich reise wenig, liebe aber Bücher über Reisen, und ich habe mit Freude gelesen, dass Sie gern reisen.
    .c = Offenbar reisen Sie gern; ich merke mir jede Reise an einem Geruch, die letzte am Thymian.

travel-question =
    .a = An welche Reise erinnern Sie sich am liebsten?
    .b = Was war das Leckerste, das Sie auf einer Reise gegessen haben?
    .c = Wie reisen Sie am liebsten: mit der Bahn, mit dem Schiff oder zu Fuß?
