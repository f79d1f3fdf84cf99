### Sentences about the reader's interests, German. See topics.toml.
### "<topic>-share" speaks of the interest and the writer, "<topic>-question" asks.
### The same id and letter says the same thing in every language.

astronomy-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie sich für Astronomie interessieren; ich finde am Himmel nur den Großen Bären und bin jedes Mal stolz darauf.
    .b = An klaren Abenden gehe ich auf den Balkon und sehe mir die Sterne an, deshalb habe ich mit Freude gelesen, dass Sie sich für Astronomie interessieren.
    .c = Anscheinend interessieren Sie sich für Astronomie; mich erstaunt am meisten, wie alt das Licht der Sterne ist.

astronomy-question =
    .a = Welches Sternbild haben Sie zuerst zu finden gelernt?
    .b = Welchen Planeten würden Sie am liebsten durch ein Fernrohr sehen?
    .c = Was am Himmel hat Sie am meisten überrascht?

biology-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie sich für Biologie interessieren; ich kann eine halbe Stunde lang zusehen, wie Ameisen einen Krümel tragen.
    .b = Als Kind habe ich eine Bohne im Glas gezogen und zehnmal am Tag nachgesehen, deshalb habe ich mit Freude gelesen, dass Sie Biologie mögen.
    .c = Anscheinend mögen Sie Biologie; ich kenne nur wenige Pflanzen beim Namen, sehe mir aber jedes Blatt an.

biology-question =
    .a = Von welcher Pflanze oder welchem Tier könnten Sie am längsten erzählen?
    .b = Was hat Sie in der lebendigen Natur am meisten überrascht?
    .c = Haben Sie einmal etwas aus einem Samenkorn gezogen und jeden Tag beobachtet?

birds-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Vögel mögen; ich kann einen Spatz von einem Star unterscheiden, und das ist wohl schon alles.
    .b = Wenn eine Drossel singt, bleibe ich immer stehen und höre zu, deshalb habe ich mit Freude gelesen, dass Sie Vögel mögen.
    .c = Anscheinend mögen Sie Vögel; morgens rate ich nach dem Gehör, wer da singt, und liege fast immer daneben.

birds-question =
    .a = Welchen Vogel erkennen Sie an der Stimme?
    .b = Wissen Sie noch, bei welchem Vogel Sie zum ersten Mal stehen geblieben sind, um ihn anzuschauen?
    .c = Welchen Vogel finden Sie am lustigsten?

board-games-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern Brettspiele spielen; ich lese immer die Regeln vor und mache dann alles verkehrt.
    .b = Am liebsten sind mir Spiele, bei denen auch der Verlierer lacht, deshalb habe ich mit Freude gelesen, dass Sie Brettspiele mögen.
    .c = Anscheinend mögen Sie Brettspiele; ich verliere oft, mag aber das Klappern der Figuren auf dem Brett.

board-games-question =
    .a = Welches Spiel haben Sie als Kind am meisten gespielt?
    .b = Welche Spiele mögen Sie lieber: die zum Nachdenken oder die zum Lachen?
    .c = Welches Spiel würden Sie für einen langen Regenabend aussuchen?

books-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern lesen; neben meinem Bett liegt immer ein Stapel Bücher, und er wird einfach nicht kleiner.
    .b = Ich gehe schon wegen des Geruchs gern in die Bibliothek, deshalb habe ich mich gefreut, dass Sie Bücher mögen.
    .c = Anscheinend lesen Sie gern; ich lese dieselbe Seite oft zweimal, weil die Gedanken davongewandert sind.

books-question =
    .a = Welches Buch würden Sie einem guten Freund schenken?
    .b = Wo haben Sie als Kind am liebsten gelesen?
    .c = An welches Kinderbuch erinnern Sie sich am besten?

cats-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Katzen mögen; eine Katze, die ich kenne, hält jedes Blatt Papier für ein Bett.
    .b = Ich bleibe bei jeder Katze in unserer Straße stehen, deshalb habe ich mit Freude gelesen, dass Sie Katzen mögen.
    .c = Anscheinend mögen Sie Katzen; ich bewundere, wie sie einfach überall einschlafen können.

cats-question =
    .a = Hatten Sie einmal eine Katze, und wie hieß sie?
    .b = Welche Angewohnheit von Katzen amüsiert Sie am meisten?
    .c = Verstehen Katzen Ihrer Meinung nach Wörter oder nur die Stimme?

chess-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern Schach spielen; ich weiß nur, wie die Figuren ziehen, sehe aber im Park gern beim Spielen zu.
    .b = Ich spiele schlecht, aber gern Schach, deshalb habe ich mit Freude gelesen, dass Sie es auch mögen.
    .c = Anscheinend mögen Sie Schach; wir haben zu Hause ein altes Holzbrett, auf dem ein Knopf einen der Bauern vertritt.

chess-question =
    .a = Wer hat Ihnen das Schachspielen beigebracht?
    .b = Welche Partien mögen Sie lieber: schnelle oder lange, bedächtige?
    .c = Gibt es eine Schachpartie, an die Sie sich bis heute erinnern?

coffee-tea-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie eine gute Tasse Tee oder Kaffee schätzen; an meiner Lieblingstasse fehlt ein Stück vom Rand, aber ich würde sie gegen nichts eintauschen.
    .b = Mein Morgen beginnt erst, wenn die Küche nach etwas frisch Aufgebrühtem duftet, deshalb habe ich mit Freude gelesen, dass Sie Tee oder Kaffee mögen.
    .c = Anscheinend mögen Sie Tee oder Kaffee; ich verbrenne mir jedes Mal die Zunge, weil ich nicht warten kann.

coffee-tea-question =
    .a = Wie schmeckt es Ihnen am besten: mit Zitrone, mit Milch oder ganz ohne alles?
    .b = Gibt es eine Tasse, an die Sie sich aus Ihrer Kindheit erinnern?
    .c = Was passt abends Ihrer Meinung nach am besten zu einer heißen Tasse?

computers-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Computer mögen; meinen bitte ich meistens höflich, doch zu arbeiten.
    .b = Ich habe noch im Ohr, wie mein erster Computer brummte, deshalb habe ich mit Freude gelesen, dass Sie Computer mögen.
    .c = Anscheinend mögen Sie Computer; ich bewundere Menschen, die einfach davon erzählen können.

computers-question =
    .a = Was konnte das allererste Programm, das Sie geschrieben haben?
    .b = Was für ein Gerät war Ihr erster Computer?
    .c = Was gefällt Ihnen an Computern am meisten?

cooking-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern kochen; drei Gerichte gelingen mir immer, und eines davon ist Suppe.
    .b = Ich koche jeden Tag, und die Zwiebeln brennen mir immer noch an, deshalb habe ich mit Freude gelesen, dass Sie gern kochen.
    .c = Anscheinend kochen Sie gern; in meiner Küche riecht es meistens nach Knoblauch und Dill.

cooking-question =
    .a = Was haben Sie als Erstes kochen gelernt?
    .b = Worauf verlassen Sie sich in der Küche eher: auf das Rezept oder auf Ihr Gefühl?
    .c = Welches Gewürz mögen Sie am liebsten?

crosswords-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern Kreuzworträtsel lösen; ich bleibe immer bei den Namen der Flüsse stecken.
    .b = Am schönsten ist ein Kreuzworträtsel, wenn man es gemeinsam und laut löst, deshalb habe ich mit Freude gelesen, dass Sie Kreuzworträtsel mögen.
    .c = Anscheinend mögen Sie Kreuzworträtsel; ich schreibe mit Bleistift und radiere viel.

crosswords-question =
    .a = Welche Kreuzworträtsel mögen Sie lieber: leichte oder solche, die eine Woche reichen?
    .b = Welches Wort aus einem Kreuzworträtsel ist Ihnen in Erinnerung, weil es so komisch war?
    .c = Womit fangen Sie an: mit dem längsten Wort oder mit dem leichtesten?

cycling-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern Rad fahren; meins quietscht so, dass es keine Klingel braucht.
    .b = Ein Fahrrad mit Korb macht mir immer gute Laune, deshalb habe ich mit Freude gelesen, dass Sie gern Rad fahren.
    .c = Anscheinend fahren Sie gern Rad; ich mag es, bergab zu rollen, wenn der Wind in den Ohren saust.

cycling-question =
    .a = An welche Radtour erinnern Sie sich am besten?
    .b = Wie sah Ihr erstes Fahrrad aus?
    .c = Was ist Ihnen lieber: eine glatte Straße oder ein Waldweg?

dogs-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Hunde mögen; der Hund der Nachbarn trägt meine Hausschuhe fort und bringt sie immer zurück.
    .b = Auf der Straße halte ich immer nach einem fröhlichen alten Spaniel Ausschau, deshalb habe ich mit Freude gelesen, dass Sie Hunde mögen.
    .c = Anscheinend mögen Sie Hunde; in unserem Hof kenne ich mehr Hunde beim Namen als Menschen.

dogs-question =
    .a = An welchen Hund erinnern Sie sich am besten?
    .b = Welche Hunde mögen Sie lieber: große oder kleine?
    .c = Was war das Lustigste, das Sie einen Hund haben tun sehen?

drawing-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern zeichnen; meine Katzen sehen aus wie Kartoffeln, aber ich zeichne sie trotzdem.
    .b = Ich trage einen kleinen Bleistift in der Tasche, traue mich aber selten, ihn hervorzuholen, deshalb habe ich mit Freude gelesen, dass Sie gern zeichnen.
    .c = Anscheinend zeichnen Sie gern; ich mag am liebsten den Geruch eines frisch gespitzten Bleistifts.

drawing-question =
    .a = Was zeichnen Sie am liebsten?
    .b = Was ist Ihnen lieber: Bleistift, Tusche oder Farben?
    .c = Welches Gemälde könnten Sie eine ganze Stunde lang ansehen?

films-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Filme mögen; mir gefallen alte Komödien, in denen alles mit einem Tanz endet.
    .b = Ich gehe oft in ein kleines Kino, in dem die Sitze knarren, deshalb habe ich mit Freude gelesen, dass Sie Filme mögen.
    .c = Anscheinend mögen Sie Filme; ich bleibe immer bis zum Ende des Abspanns sitzen.

films-question =
    .a = Welchen Film könnten Sie immer wieder sehen?
    .b = Welcher Film bringt Sie jedes Mal zum Lachen?
    .c = Aus welchem Film ist Ihnen die Musik am besten in Erinnerung?

fishing-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern angeln; mein Fang nach einem ganzen Tag am Fluss war eine verbrannte Nase.
    .b = Ich angle nicht, sitze aber bei Sonnenaufgang gern am Wasser, deshalb habe ich mit Freude gelesen, dass Sie gern angeln.
    .c = Anscheinend angeln Sie gern; ich kenne einen Angler, dessen Fisch mit jeder Erzählung größer wird.

fishing-question =
    .a = Wo angeln Sie lieber: am Fluss, am See oder am Meer?
    .b = An welchen Fang erinnern Sie sich am besten?
    .c = Was mögen Sie am Angeln am meisten: die Stille, den Morgen oder den Fang?

football-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Fußball mögen; ich verstehe die Regeln nur, wenn man sie mir mit Zuckerstückchen erklärt.
    .b = Die Kinder in unserem Hof spielen, bis es dunkel wird, und es macht Spaß, ihnen zuzuhören, deshalb habe ich mit Freude gelesen, dass Sie Fußball mögen.
    .c = Anscheinend mögen Sie Fußball; ich schaue mehr auf die Gesichter der Zuschauer als auf den Ball.

football-question =
    .a = Wo haben Sie als Kind Fußball gespielt: auf Rasen, im Hof oder auf Sand?
    .b = An welches Spiel erinnern Sie sich am besten?
    .c = Auf welcher Position haben Sie am liebsten gespielt?

gardening-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern gärtnern; auf meinem Balkon sind drei Tomaten reif geworden, und ich war stolz wie auf ein ganzes Feld.
    .b = Auf meiner Fensterbank wächst Petersilie, deshalb habe ich mit Freude gelesen, dass Sie gern gärtnern.
    .c = Anscheinend gärtnern Sie gern; ich mag den Geruch der Erde nach dem Gießen.

gardening-question =
    .a = Was ist bei Ihnen immer am besten gewachsen?
    .b = Was würden Sie in einem neuen Garten als Erstes pflanzen?
    .c = Welchen Duft im Garten mögen Sie am liebsten?

guitar-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Gitarrenmusik mögen; ich kenne drei Akkorde, und die Nachbarn kennen sie auch.
    .b = Einer Gitarre kann ich einen ganzen Abend lang zuhören, deshalb habe ich mit Freude gelesen, dass Sie sie mögen.
    .c = Anscheinend mögen Sie Gitarrenmusik; ich höre es gern, wenn eine Gitarre vor dem Spielen gestimmt wird.

guitar-question =
    .a = Welches Lied haben Sie als erstes auf der Gitarre gelernt?
    .b = Was mögen Sie lieber: für sich allein zu spielen oder wenn jemand mitsingt?
    .c = Was klingt Ihrer Meinung nach auf der Gitarre am besten?

hiking-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern wandern; meine längste Wanderung dauerte einen Tag, und das Brot oben auf dem Hügel schmeckte besser als jeder Kuchen.
    .b = Ich gehe gern durch den Wald, auch wenn ich bald müde werde, deshalb habe ich mit Freude gelesen, dass Sie gern wandern.
    .c = Anscheinend wandern Sie gern; mir ist der Moment am liebsten, in dem man den Rucksack absetzt.

hiking-question =
    .a = An welche Wanderung denken Sie am häufigsten zurück?
    .b = Was schmeckt Ihnen bei einer Rast am besten?
    .c = Was darf Ihrer Meinung nach bei keiner Wanderung fehlen?

history-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Geschichte mögen; ich lese gern, wie die Menschen vor dreihundert Jahren lebten, was sie aßen und womit sie sich wärmten.
    .b = Ich kann einen halben Tag in einem kleinen Museum zwischen Spinnrädern und Krügen verbringen, deshalb habe ich mit Freude gelesen, dass Sie Geschichte mögen.
    .c = Anscheinend mögen Sie Geschichte; ich würde am liebsten einmal sehen, wie man in alter Zeit Glocken goss.

history-question =
    .a = In welches ferne Jahrhundert würden Sie gern für einen Tag reisen?
    .b = Welche alte Stadt finden Sie am interessantesten?
    .c = Welchen sehr alten Gegenstand haben Sie einmal in der Hand gehalten?

knitting-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern stricken; ich stricke seit zwei Jahren an demselben Schal.
    .b = Meine Großmutter hat mir die ersten Maschen beigebracht, und den Rest habe ich vergessen, aber gefreut habe ich mich doch, dass Sie gern stricken.
    .c = Anscheinend stricken Sie gern; mir macht es am meisten Spaß, die Farbe der Wolle auszusuchen.

knitting-question =
    .a = Was haben Sie als Allererstes gestrickt?
    .b = Mit welchen Farben stricken Sie am liebsten?
    .c = Welches Ihrer gestrickten Stücke wurde am längsten getragen?

languages-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Sprachen mögen; ich hänge Listen mit neuen Wörtern an den Kühlschrank und lerne sie, während die Suppe kocht.
    .b = Eine Sprache lerne ich seit vielen Jahren und verwechsle noch immer die Endungen, deshalb habe ich mit Freude gelesen, dass Sie Sprachen mögen.
    .c = Anscheinend mögen Sie Sprachen; mir gefallen Wörter, die man nicht genau übersetzen kann.

languages-question =
    .a = Welche Sprache hören Sie am liebsten?
    .b = Welches Wort Ihrer Muttersprache mögen Sie am liebsten?
    .c = Wie merken Sie sich neue Wörter besser: nach dem Gehör, aus Büchern oder aus Liedern?

mathematics-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Mathematik mögen; ich mochte in der Schule am liebsten Geometrie, wegen der Zeichnungen.
    .b = Ich rechne langsam, liebe aber elegante Erklärungen, deshalb habe ich mit Freude gelesen, dass Sie Mathematik mögen.
    .c = Anscheinend mögen Sie Mathematik; mir hat einmal jemand gesagt, eine gute Lösung sei wie eine gute Melodie, und das glaube ich gern.

mathematics-question =
    .a = Welche mathematische Idee finden Sie am elegantesten?
    .b = Erinnern Sie sich an das Buch oder die Schulstunde, die in Ihnen die Freude an der Mathematik geweckt hat?
    .c = Was würden Sie einem Menschen sagen, der seit der Schule Angst vor Mathematik hat?

mushrooms-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern Pilze sammeln; ich traue mich nur an Pfifferlinge.
    .b = Der Geruch getrockneter Pilze ist mir lieber als jedes Parfüm, deshalb habe ich mit Freude gelesen, dass Sie gern Pilze sammeln.
    .c = Anscheinend sammeln Sie gern Pilze; ich komme meistens mit einem Korb voll Fichtenzapfen zurück.

mushrooms-question =
    .a = Über welchen Pilz freuen Sie sich am meisten?
    .b = Was ist Ihrer Meinung nach das Beste, das man aus Pilzen kochen kann?
    .c = Wer hat Ihnen als Erster gezeigt, wie man Pilze unterscheidet?

music-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Musik mögen; ich spiele fast kein Instrument, habe aber immer eine Melodie im Kopf.
    .b = Wenn ich beim Abwaschen Musik höre, müssen die Teller warten, deshalb habe ich mit Freude gelesen, dass Sie Musik mögen.
    .c = Anscheinend mögen Sie Musik; ich entdecke neue Lieder spät und höre sie dann wochenlang.

music-question =
    .a = Was haben Sie in Ihrer Schulzeit am meisten gehört?
    .b = An welches Konzert erinnern Sie sich bis heute?
    .c = Welche Musik passt Ihrer Meinung nach am besten zu einem Regentag?

nature-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie die Natur lieben; ich kann lange an einem Bach stehen und einfach zuhören.
    .b = Sonntags gehe ich an den Stadtrand zu einem Teich mit Enten, deshalb habe ich mit Freude gelesen, dass Sie die Natur lieben.
    .c = Anscheinend lieben Sie die Natur; ich mag am liebsten den Duft des Waldes nach dem Regen.

nature-question =
    .a = Welches Geräusch in der Natur mögen Sie am liebsten?
    .b = Welcher Baum ist Ihnen der liebste?
    .c = Was hat Sie in der Natur am meisten beeindruckt?

novels-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern Romane lesen; ich lese langsam und schaue immer zuerst auf die letzte Seite.
    .b = In meinem Regal stehen mehr dicke Romane, als ich je lesen kann, deshalb habe ich mit Freude gelesen, dass Sie Romane mögen.
    .c = Anscheinend mögen Sie Romane; mir sind die am liebsten, in denen jemand reist und es regnet.

novels-question =
    .a = Welchen Roman würden Sie gern noch einmal zum ersten Mal lesen?
    .b = Was ist Ihnen lieber: lange Romane oder kurze?
    .c = Mit welcher Romanfigur würden Sie gern zu Abend essen?

photography-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern fotografieren; meine Bilder werden meistens schief, aber ich mag sie.
    .b = Alte Familienbilder kann ich stundenlang durchsehen, deshalb habe ich mit Freude gelesen, dass Sie gern fotografieren.
    .c = Anscheinend fotografieren Sie gern; ich warte lange auf das richtige Licht, und dann kommt eine Wolke.

photography-question =
    .a = Was fotografieren Sie lieber: Menschen, Tiere oder Landschaften?
    .b = Welche Bilder sind Ihnen lieber: farbige oder schwarz-weiße?
    .c = Gibt es ein Bild, das Sie mit geschlossenen Augen deutlich vor sich sehen?

physics-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie sich für Physik interessieren; ich kann lange eine Seifenblase ansehen und überlegen, woher ihre Farben kommen.
    .b = Von Wissenschaft verstehe ich wenig, frage aber gern, warum der Himmel blau ist, deshalb habe ich mit Freude gelesen, dass Sie sich für Physik interessieren.
    .c = Anscheinend mögen Sie Physik; für mich beginnt sie beim Wasserkessel, der singt, bevor er kocht.

physics-question =
    .a = Welche alltägliche Erscheinung erklären Sie am liebsten?
    .b = Erinnern Sie sich an einen Versuch, der Sie überrascht hat?
    .c = Welches Buch über Physik würden Sie einem Anfänger geben?

piano-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Klaviermusik mögen; ich habe als Kind ein ganzes Jahr lang denselben Walzer geübt.
    .b = Wenn im Haus jemand Tonleitern übt, höre ich mit Vergnügen zu, deshalb habe ich mit Freude gelesen, dass Sie Klaviermusik mögen.
    .c = Anscheinend mögen Sie Klaviermusik; ich schlage nur einzelne Töne an und höre zu, wie sie verklingen.

piano-question =
    .a = Welches Klavierstück lieben Sie am meisten?
    .b = Was tun Sie lieber: Klavier spielen oder zuhören?
    .c = Erinnern Sie sich an das erste Klavier, an dem Sie gesessen haben?

poetry-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Gedichte mögen; ich kann nur wenige auswendig, die meisten handeln vom Herbst.
    .b = Auf meinem Nachttisch liegt ein dünner Gedichtband, deshalb habe ich mit Freude gelesen, dass Sie Lyrik mögen.
    .c = Anscheinend mögen Sie Gedichte; ich lese sie laut, wenn mich niemand hört.

poetry-question =
    .a = Welches Gedicht würden Sie als erstes laut lesen?
    .b = Welche Gedichte sind Ihnen lieber: gereimte oder ungereimte?
    .c = Gibt es einen Dichter, zu dem Sie seit der Schulzeit immer wieder zurückkehren?

running-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern laufen; ich laufe langsam, und alte Damen mit Hunden überholen mich.
    .b = Ich bewundere Menschen, die auch bei Regen laufen, deshalb habe ich mit Freude gelesen, dass Sie gern laufen.
    .c = Anscheinend laufen Sie gern; ich mag am liebsten die Minute danach, wenn der Atem ruhig wird.

running-question =
    .a = Wo läuft es sich Ihrer Meinung nach am schönsten: im Park, am Wasser oder im Wald?
    .b = Wie laufen Sie lieber: mit Musik oder in Stille?
    .c = Womit hat Ihre Liebe zum Laufen angefangen?

science-fiction-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern fantastische Geschichten lesen; ich habe als Kind fest an ein Häuschen auf dem Mond geglaubt.
    .b = Ich mag Erzählungen von fernen Planeten, wenn eine Katze darin vorkommt, deshalb habe ich mit Freude gelesen, dass Sie fantastische Geschichten mögen.
    .c = Anscheinend mögen Sie fantastische Geschichten; ich kenne fast keine, und jeder Rat käme mir gelegen.

science-fiction-question =
    .a = Mit welchem fantastischen Buch sollte man anfangen?
    .b = Welchen erfundenen Planeten würden Sie sich gern ansehen?
    .c = Welche Erfindung aus Büchern wäre in der Küche am nützlichsten?

sport-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Sport mögen; ich turne morgens zum Radio und verwechsle ständig rechts und links.
    .b = Ich spiele Tischtennis schlecht, aber mit großer Begeisterung, deshalb habe ich mit Freude gelesen, dass Sie Sport mögen.
    .c = Anscheinend mögen Sie Sport; ich sehe Turnern zu und begreife nicht, wie sie das machen.

sport-question =
    .a = Welchen Sport mochten Sie in der Schule am liebsten?
    .b = Was mögen Sie lieber: selbst Sport treiben oder zuschauen?
    .c = An welchen Wettkampf erinnern Sie sich am besten?

swimming-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern schwimmen; ich schwimme langsam, auf dem Rücken, und sehe meistens in den Himmel.
    .b = Nach dem Schwimmen esse ich immer für zwei, deshalb habe ich mit Freude gelesen, dass Sie gern schwimmen.
    .c = Anscheinend schwimmen Sie gern; ich mag am liebsten die erste Minute im kalten Wasser.

swimming-question =
    .a = Wo haben Sie schwimmen gelernt?
    .b = Wo schwimmen Sie lieber: im Meer, in einem See oder in einem Fluss?
    .c = An welche Badestelle denken Sie am liebsten zurück?

theatre-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie das Theater mögen; ich mag am liebsten den Augenblick, in dem das Licht ausgeht.
    .b = In einer Schulaufführung bekam ich einmal die Rolle eines Baumes und mag das Theater seitdem, deshalb habe ich mit Freude gelesen, dass Sie es auch mögen.
    .c = Anscheinend mögen Sie das Theater; ich bekomme immer einen Platz, von dem aus man nur die halbe Bühne sieht.

theatre-question =
    .a = An welche Aufführung erinnern Sie sich am besten?
    .b = Was mögen Sie lieber: Komödien oder ernste Stücke?
    .c = Welche Rolle würden Sie selbst gern spielen?

trains-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie Züge mögen; ich schlafe am besten beim Rattern der Räder.
    .b = Als Kind konnte ich Zügen stundenlang zusehen, deshalb habe ich mit Freude gelesen, dass Sie Züge mögen.
    .c = Anscheinend mögen Sie Züge; ich mag es, wenn der Wagen anfährt und die Löffel in den Gläsern zu klirren beginnen.

trains-question =
    .a = Welche Züge mögen Sie lieber: alte Dampfloks oder moderne?
    .b = Wissen Sie noch, was Ihnen als Kind an Zügen am besten gefallen hat?
    .c = Welcher Bahnhof gefällt Ihnen am besten?

travel-share =
    .a = Mir ist in Erinnerung geblieben, dass Sie gern reisen; ich mag kleine Bahnhöfe, an denen der Zug nur eine Minute hält.
    .b = Ich reise wenig, liebe aber Bücher über Reisen, deshalb habe ich mit Freude gelesen, dass Sie gern reisen.
    .c = Anscheinend reisen Sie gern; ich merke mir jede Reise an einem Geruch, die letzte am Thymian.

travel-question =
    .a = An welche Reise erinnern Sie sich am liebsten?
    .b = Was war das Beste, das Sie auf einer Reise gegessen haben?
    .c = Wie reisen Sie am liebsten: mit der Bahn, mit dem Schiff oder zu Fuß?
