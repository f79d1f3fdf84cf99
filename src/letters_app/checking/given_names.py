"""Common given names, the evidence that two capitalised words are a person.

Written from general knowledge, folded (lower case, without ё). Not complete and not meant to be: a name that is
missing costs a warning, nothing else. Names that are ordinary words or places too often are left out.
"""

from __future__ import annotations

_CYRILLIC = """
александр алексей анатолий андрей антон аркадий арсений артем артур борис вадим валентин валерий василий виктор
виталий владимир владислав всеволод вячеслав геннадий георгий герман глеб григорий даниил данила денис дмитрий евгений
егор ефим захар иван игорь илья иннокентий илларион кирилл константин лев леонид макар максим марат марк матвей михаил
назар никита николай олег павел петр платон прохор родион роман ростислав рустам руслан савелий семен сергей станислав
степан тарас тимофей тимур тихон федор филипп эдуард эльдар эмиль юлиан юрий яков ян ярослав ильдар ринат ахмед
магомед мурад азат айрат алина алла альбина анастасия анна антонина арина валентина валерия варвара василиса вера
вероника галина дарина дарья диана дина ева евгения евдокия екатерина елена елизавета жанна зинаида злата зоя инна
ирина карина кира клавдия кристина ксения лариса лидия лилия людмила маргарита марина мария марфа милана надежда
наталья наталия нина оксана олеся ольга полина раиса регина римма сабина светлана серафима софия софья стефания таисия
тамара татьяна ульяна фаина эвелина эльвира элина эмма юлия яна ярослава аида гульнара зульфия лейла мадина фатима
эльмира саша леша андрюша антоша боря вадик валера вася витя вова володя гена гоша гриша даня дима женя ваня игорек
илюша костя леня макс миша коля паша петя рома сережа стас степа федя юра яша аня настя ася варя валя вика галя
даша катя лена лиза зина инга ира ксюша лара лида люда люся маша рита нади надя наташа оля поля рая света соня таня
тоня ульяша юля олександр олексій андрій анатолій богдан василь віктор віталій володимир вячеслав геннадій григорій
дмитро євген іван ігор кирило костянтин леонід максим микола михайло мирослав назар олег остап павло петро роман
сергій степан тарас федір юрій ярослав анастасія валентина валерія вікторія галина дарина євгенія олена ірина катерина
лідія людмила марія наталія надія оксана олеся ольга світлана софія тетяна уляна юлія яна соломія аляксандр аляксей
анатоль андрэй антось алесь барыс вадзім васіль віктар вінцук віталь уладзімір уладзіслав вячаслаў генадзь дзмітры
дзяніс зміцер яўген іван ігар кастусь кірыл леанід максім міхась мікалай мікіта павел пятро пятрусь раман сяргей
сцяпан уладзь франак юрась юры янка ян ярык алена алеся аксана анастасія ганна дар'я вольга ірына кацярына крысціна
людміла марына марыя наталля надзея паліна святлана таццяна юлія яніна анно джон майкл дэвид джеймс питер томас мартин
хорхе мехмет клаус юрген ханс
"""

_LATIN = """
aaron adam adrian alan albert alex alexander alexandra alfred ali alice alicia alison allison amanda amelia amy ana
andrea andreas andrew andy angela anita ann anna anne annie anthony antonio arthur barbara beatrice becky ben benjamin
bernard beth bethany betty bob brandon brenda brian bruce bryan carl carla carlos carmen caroline catherine cathy
charles charlie cheryl chris christian christina christine christopher claire clara claudia colin connor craig cynthia
daniel daniela dave david deborah debra denise dennis derek diana diane dmitry dominic donald donna doris dorothy
douglas duncan dylan edgar edith edward eileen elaine elena eleanor elizabeth ella ellen elsa emily emma eric erica
erik esther ethan eugene eva evan evelyn fatima felix fiona frances francis francesca franz fred frederick gabriel
gareth gary gavin geoffrey george gerald gemma gilbert gina gloria gordon graham greg gregory hannah hans harold
harriet harry harvey heather heidi helen helena henry howard hugh hugo ian ibrahim igor imran ines ingrid irene irina
isaac isabel isabella ivan jacob jaime jake james jamie jan jana jane janet janice jasmine jason javier jeff jeffrey
jen jenna jennifer jenny jeremy jerome jesse jessica jill jim jimmy joan joanna joanne joe joel johanna john johnny
jon jonas jonathan jorge jose joseph josephine josh joshua juan juanita judith judy julia julian juliana julie julius
karen karin karl kate katherine kathleen kathryn kathy katie kayla keith kelly ken kenneth kerry kevin kieran kim
kirsten klaus kristen kristin kurt kyle lara larry laura lauren laurence lee leila lena leo leon leonard leonie leroy
leslie lewis liam lidia linda lindsay lisa liz lloyd lola lorenzo louis louisa louise lucas lucia lucy luis luke lydia
lynn mandy manuel marcel marco marcus margaret margarita maria marianne marie marina mario marion marjorie martha
martin marvin mary matilda matt matthew maureen maurice max megan mehmet melanie melissa michael michaela michelle
miguel mike mikhail miriam mohamed mohammed monica monika moritz muhammad mustafa nadia nancy naomi natalia natalie
natasha nathan neil nelson niamh nicholas nick nicola nicole nigel nikolai nina noah nora norman oleg oliver olivia
olga oscar otto owen pablo pamela patricia patrick paul paula pauline pavel pedro peggy penelope peter petra phil
philip phillip phoebe phyllis pierre rachel rafael ralph ramon raymond rebecca reginald renate rhys ricardo richard
rita robert roberta roberto roger roland ronald rosa rosemary rosie ross roy russell ruth ryan sabine sally sam
samantha samuel sandra sara sarah scott sean sebastian sergei sergey shane shannon sharon shaun sheila shirley simon
sofia sonia sophia sophie stacey stanley stefan stella stephanie stephen steve steven stuart susan susanna susanne
sven svetlana sylvia tanya tatiana ted teresa terry theo theodore theresa thomas tiffany tim timothy tina toby todd
tom tommy tony tracey tracy trevor tristan tyler tyrone ulrich ursula valentina valerie vanessa vera veronica vincent
viktor vladimir walter wendy werner wilhelm william yolanda yusuf yvonne zach zachary zoe zoey anke anja antje bernd
birgit bjorn björn britta christoph dieter dirk elke florian frieda fritz gerhard gerd gisela greta günter günther
gudrun hannes hedwig heike heiko heinrich heinz helga helmut hendrik holger horst ilse inge jens joachim jörg jürgen
julian kai karoline käthe katharina katja katrin lars lieselotte lothar lukas lutz maike manfred mareike markus
marlene mathias matthias mechthild meike nele niklas nils norbert olaf ole oskar paulina rainer reinhard rolf rüdiger
rudolf sabrina siegfried silke sigrid svenja tanja thorsten tilman tobias torsten udo ulla ulrike uwe volker waltraud
wiebke wolfgang aleksander aleksandra aleksei alexei alexey anastasia andrei andrey andrzej agnieszka anton artem
artyom boris bogdan dariusz denis dmitri ekaterina elżbieta evgeny ewa galina grzegorz ilya jacek jadwiga jakub janusz
jarosław jerzy joanna kateryna katarzyna kirill konstantin krzysztof ksenia larisa leonid ludmila lyudmila łukasz
maciej magdalena maksim małgorzata marek mateusz maxim michał mykola nadezhda natalya nikita oksana oleksandr olena
piotr polina roman ruslan ryszard stanislav sviatlana tamara tadeusz taras timur tomasz vadim valery vasily viacheslav
vitaly volodymyr wojciech yana yegor yelena yevgeny yulia yuri yury zbigniew zofia ahmet ayşe emre fatma hasan hüseyin
murat osman zeynep chloé élodie françois geneviève gérard jacques jean lucie marguerite mathieu michel mireille pascal
rené thierry yves alejandro álvaro begoña diego fernando francisco guillermo ignacio jesús josé maría pilar raúl rocío
alessandro chiara elisa federica giacomo giorgio giovanni giulia giuseppe luca luigi matteo paolo pietro silvia
stefano hassan omar khalid yasmin zainab aisha
"""

_OBLIQUE_STEMS = "павл льв пётр".replace("ё", "е").split()
"""Stems that do not follow from the nominative."""

_CASE_ENDINGS = frozenset(
    [
        "а",
        "я",
        "у",
        "ю",
        "ы",
        "и",
        "е",
        "о",
        "ой",
        "ей",
        "ою",
        "ею",
        "ом",
        "ем",
        "ам",
        "ям",
        "ах",
        "ях",
        "ами",
        "ями",
        "ью",
        "ию",
        "ии",
        "ие",
        "ия",
        "ій",
        "ія",
        "ію",
        "ії",
        "єю",
        "єм",
        "ові",
        "еві",
        "ій",
        "ў",
    ]
) | {""}
_FINAL = "аяйьоыиеію'"
_LONGEST_ENDING = 3

_CYRILLIC_NAMES = frozenset(_CYRILLIC.split())
_LATIN_NAMES = frozenset(_LATIN.split())
_CYRILLIC_STEMS = frozenset(
    name.rstrip(_FINAL) for name in _CYRILLIC_NAMES if len(name.rstrip(_FINAL)) > 1
) | frozenset(_OBLIQUE_STEMS)


def is_given_name(word: str) -> bool:
    """Tell whether the folded ``word`` is a common given name, in any case of a Slavic language or with English 's."""
    if word in _CYRILLIC_NAMES or word in _LATIN_NAMES or word.removesuffix("'s") in _LATIN_NAMES:
        return True
    if word.isascii():
        return False
    return any(
        word[: len(word) - length] in _CYRILLIC_STEMS and word[len(word) - length :] in _CASE_ENDINGS
        for length in range(min(_LONGEST_ENDING, len(word) - 2) + 1)
    )
