### A first letter, English. How these files are built stands in template.toml.
### One message is one sentence; its attributes are alternatives. The same id and
### letter says the same thing in every language, so change them together.
### The last variant of a gender selector has to be correct for anybody.

## greeting: alternatives .e and .f need no name

greeting =
    .a = Dear { $given },
    .b = Good day, { $given },
    .c = Hello { $given },
    .d = A warm hello to you, { $given },
    .e = Hello,
    .f = Good day to you,

## who_i_am: .e needs no name, .d and .e of who-city need no city

who-name =
    .a = My name is { $writerName }, and we have not met.
    .b = We don’t know each other: my name is { $writerName }, and this is my first letter to you.
    .c = It is { $writerName } writing to you, though we have never met.
    .d = Let me introduce myself: my name is { $writerName }.
    .e = We have not met, and this is my first letter to you.

who-city =
    .a = I live in { $city }.
    .b = The town I call mine is { $city }.
    .c = I am starting this letter at my kitchen table, and the town outside the window is { $city }.
    .d = I live in an ordinary house, with an old lime tree growing below the window.
    .e = I live in a quiet place where the neighbours say good morning to each other.

who-about =
    .a = { $about }

## how_i_know: no source is named, on purpose

how-read =
    .a = I read about you not long ago and decided to write.
    .b = A little while ago I came across a few words about you and felt like sending you an ordinary letter.
    .c = I know very little about you, but it was enough to make me want to write.
    .d = A few lines I read about you stayed in my mind, and so here I am, writing.
    .e = I came upon your name by chance and decided to tell you a little about myself.

## about_me

about-day =
    .a = My mornings begin with the kettle and the radio, turned down low so as not to wake the neighbours.
    .b = I usually take the long way home, past the bakery, because it smells of fresh bread there.
    .c = In the evenings I cook something simple, and the kitchen windows steam up.
    .d = On Saturdays I bake bread, and it has never once turned out the same.
    .e = My windowsill is crowded with flowerpots, and every morning I check what has grown overnight.

about-season =
    .a = { $season ->
        [winter] It is winter here now, and in the mornings the frost draws patterns on the windscreens.
        [spring] It is spring here now, and the first green is showing on the bushes by the road.
        [summer] It is summer here now, and in the evenings the lime trees smell so sweet that I leave the windows open.
       *[autumn] It is autumn here now, and the pavements are covered with yellow leaves that rustle underfoot.
    }
    .b = { $season ->
        [winter] In winter I like the early dusk best, when one window after another lights up across the street.
        [spring] In spring I like the first mild day best, when you can go out without a hat.
        [summer] In summer I like the early morning best, while the air is cool and the streets are empty.
       *[autumn] In autumn I like that first evening best when you take out the warm blanket again.
    }
    .c = { $season ->
        [winter] This winter the children in our yard have built a snowman, and every day he has a new hat.
        [spring] This spring a thrush sings below my window and wakes me before the alarm clock.
        [summer] This summer the swifts call above the roofs until late in the evening.
       *[autumn] This autumn the chestnuts drop onto the shed roof, and I jump every time.
    }
    .d = { $season ->
        [winter] There are tangerines at the market now, and the whole kitchen smells of their peel.
        [spring] The first radishes are at the market, and I eat them with bread and salt.
        [summer] There are cherries at the market, and I eat half of them on the way home.
       *[autumn] There are pumpkins at the market, and I make soup from them for three days.
    }
    .e = The weather here changes every hour, and I take my umbrella everywhere.

about-hobby =
    .a = I read a lot, usually two books at once, and then I mix up the characters.
    .b = I have been learning to draw for a year, and so far my trees are better than my people.
    .c = I like walking without a destination, and I always come home with a pebble or a leaf in my pocket.
    .d = I sing in the kitchen, loudly and out of tune, and the cat goes into the other room.
    .e = I like jigsaw puzzles, and there is always an unfinished one on my table.

## story: the four sentences of one letter are one episode; the letter is chosen once for all four

story-1 =
    .a = Let me tell you about a small guest: a bird feeder hangs outside my kitchen window, and for a week nobody came.
    .b = Not long ago some friends and I baked a cake from my grandmother’s recipe.
    .c = One evening I missed the last tram by half a minute and walked home across the whole town.
    .d = Once, in a second-hand bookshop, I found an old book of fairy tales that smelled of dust and a little of apples.
    .e = Last winter in the park a dog I didn’t know ran up and laid a red mitten at my feet.
    .f = Two years ago somebody put a plant out on the stairs, three small leaves and no pot, and now it lives with me.

story-2 =
    .a = I had quite forgotten about it when one morning there was a light tapping on the glass.
    .b = We mixed up the salt and the sugar, and noticed only when the whole house smelled of vanilla.
    .c = It had just rained, the streets were empty, and there was a smell of wet asphalt.
    .d = At home a yellowed cinema ticket fell out of it.
    .e = The mitten was wet and smelled of dog, and there was nobody in sight.
    .f = I water it, turn it towards the light and expect nothing much.

story-3 =
    .a = A fat sparrow was sitting on the edge, fluffed up like a ball, looking at me as if breakfast were late.
    .b = We tasted the first slice in complete silence, and then we laughed until we cried.
    .c = Near the bridge, behind a lit window, somebody was practising one tune on the piano and stumbling at the same place every time.
    .d = I wonder what film it was, and who sat there with fairy tales on their knees.
    .e = We set off down the path together, and soon a little girl with only one mitten came towards us, holding her grandfather’s hand.
    .f = Then one morning this week there was a strange sweet smell in the room, and I couldn’t think where it came from.

story-4 =
    .a = Since then he has come every day at about eight, and now I get up earlier so that he need not wait.
    .b = In the end we had bread and jam, and everyone says it was the merriest party in a long time.
    .c = I stood and listened until it came right, and got home late and in an excellent mood.
    .d = I put the ticket back where it was: let it go to whoever reads the book after me.
    .e = The dog handed over its find as if that had been the plan all along, and we all burst out laughing.
    .f = A single white flower had opened overnight, and by now all the neighbours know about it.

## question: the second begins with "and", it follows any first

question-first =
    .a = I would like to ask: is there a book you love coming back to?
    .b = What music do you like best: something quiet, something loud, or what your parents used to listen to?
    .c = What did the kitchen of your childhood smell of when something festive was being cooked?
    .d = Do you remember the first film you saw at the cinema?
    .e = Which season do you like most, and why that one?
    .f = Have you ever had a pet, and what was its name?

question-second =
    .a = And what would you enjoy reading about in a letter: nature, science, travel, or simply everyday life?
    .b = And what could you talk about for a whole evening: stars, trains, or something else altogether?
    .c = And which do you like more: the sea, the mountains, the forest or the open plain?
    .d = And is there a dish that you make better than any other?
    .e = And what did you love to play as a child?
    .f = And is there a poem or a song that you know by heart?

## reply_info: reply-welcome with, reply-none without a return address

reply-welcome =
    .a = If you feel like answering, I will be glad, but please don’t feel obliged in any way.
    .b = An answer would be a joy to me, but all is well without one too.
    .c = There is no need to answer, and if you ever feel like it, a couple of lines will do.
    .d = I would be interested to read your answer, but only if you have the time and the wish.
    .e = I am not expecting an answer: it is enough for me that you will have this letter.

reply-none =
    .a = There is no need to answer this letter: it is simply a greeting to you.
    .b = I am writing just because, and I am not expecting an answer.
    .c = Please don’t worry about an answer: it is a pleasure simply to write to you.
    .d = This letter asks for nothing, it can simply be read.
    .e = No answer is needed, it is enough for me that you will have this letter.

reply-address =
    .a = The return address is on the envelope.
    .b = Letters sent to the return address reach me.
    .c = Just in case, there is a return address on the envelope.
    .d = You can write to me at the return address.

reply-kit =
    .a = Together with this letter you will find an empty sheet of paper and an envelope.
    .b = A sheet of paper and an envelope come with this letter, and they may be useful for something else as well.
    .c = There is also a sheet of paper and an envelope here, in case you need them.
    .d = I am adding a sheet of paper and an envelope, just in case.

## wish

wish-health =
    .a = I wish you good health and calm, sound sleep.
    .b = I wish you good health and a good book within reach.
    .c = I wish you a calm week, good health and interesting reading.
    .d = May the nights be restful, and may the mornings begin with something pleasant.
    .e = I wish you good health and kind thoughts.
    .f = May you come across interesting books, the kind you don’t want to finish.

wish-small =
    .a = And may every day have at least one good minute in it.
    .b = And may something happen every day that makes you smile.
    .c = And may a good tune come to mind just when you want it.
    .d = And may the next book turn out better than you expected.
    .e = And may all sorts of little things go well today.
    .f = And may something good happen today, even if it is quite small.

## signature

signature-closing =
    .a = With warm greetings,
    .b = All the best to you,
    .c = With best wishes,
    .d = With respect and warmth,
    .e = Yours sincerely,

signature-name =
    .a = { $writerName }
