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
    .c = You don’t know me; my name is { $writerName }.
    .d = Let me introduce myself: my name is { $writerName }.
    .e = We have not met, and this is my first letter to you.

who-city =
    .a = I live in { $city }.
    .b = The place where I live is { $city }.
    .c = Outside my window is { $city }, and it is quiet there now.
    .d = The house I live in is quite ordinary, and so is the street.
    .e = I live in a quiet place where people greet even those they don’t know.

who-about =
    .a = { $about }

## how_i_know: no source is named, on purpose

how-read =
    .a = I read about you not long ago and decided to write.
    .b = A little while ago I came across a few words about you, and I felt like sending you a simple letter.
    .c = I know very little about you, but it was enough to make me want to write.
    .d = A few lines about you have stayed in my mind, and so here I am, writing.
    .e = I came upon your name by chance, and I felt like telling you something of everyday life.

## about_me

about-day =
    .a = My mornings begin with the kettle and the radio, turned down very low.
    .b = In the street I like looking up at the balconies: one has geraniums, another a pair of skis, a third a whole armchair.
    .c = In the evenings I cook something simple, and while it simmers I do nothing at all.
    .d = On Saturdays I put off the cleaning until the evening, and in the evening until Sunday.
    .e = Every time I go shopping I write a list, and every time I leave it at home.

about-season =
    .a = { $season ->
        [winter] It is winter here now, and the frost draws patterns on the windscreens.
        [spring] It is spring here now, and the first green is showing on the bushes by the road.
        [summer] It is summer here now, and the lime trees smell so sweet that I hardly ever close the windows.
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
        [spring] This spring somebody has chalked a hopscotch on the pavement, and I have seen grown-ups hopping too.
        [summer] This summer there is a queue at the ice-cream stall even late in the evening.
       *[autumn] This autumn the chestnuts drop with such a thud that passers-by look up.
    }
    .d = { $season ->
        [winter] There are tangerines at the market now, and my hands smell of the peel all day.
        [spring] The first radishes are at the market, and they crunch so loudly that I laugh every time.
        [summer] There are cherries at the market, and I eat half of them on the way.
       *[autumn] There are pumpkins at the market, some of them so big that nobody dares to buy them.
    }
    .e = The weather here cannot make up its mind, and I mostly carry my umbrella for nothing.

about-hobby =
    .a = I read a lot, usually two books at once, and then I mix up the characters.
    .b = I like mending small things about the house, and I nearly always have one screw left over.
    .c = I like walking without a destination, and I always come home with a pebble or a leaf in my pocket.
    .d = When there is nobody at home I sing, loudly and out of tune.
    .e = I like jigsaw puzzles, and there is always an unfinished one on my table.

## story: the four sentences of one letter are one episode; the letter is chosen once for all four

story-1 =
    .a = Let me tell you about a small guest: there is a bird feeder outside my window, and for a whole week nobody came.
    .b = Not long ago some friends and I baked a cake from an old family recipe.
    .c = One evening the last tram pulled away right under my nose, and I had to walk home across the whole town.
    .d = Once, in a second-hand bookshop, I found an old book of fairy tales that smelled of dust and a little of apples.
    .e = Last winter in the park a dog I didn’t know ran up and laid a green mitten at my feet.
    .f = Two years ago somebody left a plant on the stairs, three small leaves and no pot, and since then it has lived with me.

story-2 =
    .a = I had quite forgotten about it when one morning I heard a rustling behind the glass.
    .b = We mixed up the salt and the sugar, but the whole house smelled so much of vanilla that nobody noticed.
    .c = It had just rained, the streets were empty, and there was a smell of wet asphalt.
    .d = At home a yellowed cinema ticket fell out of it.
    .e = The mitten was wet and smelled of dog, and there was nobody in sight.
    .f = I water it, turn it towards the light and expect nothing much.

story-3 =
    .a = A fat sparrow was sitting on the edge, fluffed up like a ball, looking at me as if breakfast were late.
    .b = We tasted the first slice in complete silence, and then we laughed until we cried.
    .c = Near the bridge, behind a lit window, somebody was practising a tune on the piano and stumbling at the same place every time.
    .d = I wonder what film it was, and who sat there with fairy tales on their knees.
    .e = We set off down the path together, and soon a little girl with only one mitten came towards us, holding her grandfather’s hand.
    .f = Then one morning this week there was a sweet smell in the room, and I couldn’t think where it came from.

story-4 =
    .a = Since then he has come every day at about eight, and now I get up earlier so that he need not wait.
    .b = In the end we had bread and jam, and in the recipe the word “sugar” is now underlined twice.
    .c = At last it came right, and the rest of the way seemed quite short to me.
    .d = The ticket is back in its place, for whoever reads the book after me.
    .e = The dog handed over its find as if that had been the plan all along, and we all burst out laughing.
    .f = A single flower had opened overnight, no bigger than a button, and by now all the neighbours know about it.

## question: the second begins with "and", it follows any first

question-first =
    .a = I would like to ask: is there a book you love coming back to?
    .b = What music do you like best: quiet music, loud music, or the kind one can dance to?
    .c = Is there a smell that you always enjoy: coffee, fresh hay, an old book?
    .d = Do you remember the first film you saw at the cinema?
    .e = Which season do you like most, and why that one?
    .f = Is there an animal that you could watch for hours?

question-second =
    .a = And what would you enjoy reading about in a letter: nature, science, travel, or simply everyday life?
    .b = And what could you talk about for a whole evening: stars, trains, or something else altogether?
    .c = And which do you like more: the sea, the mountains, the forest or the open plain?
    .d = And which dish can you cook without looking at the recipe?
    .e = And what did you love to play as a child?
    .f = And which poem or song do you know by heart?

## reply_info: reply-welcome with, reply-none without a return address

reply-welcome =
    .a = If you feel like answering, I will be glad, but please don’t feel obliged in any way.
    .b = I would enjoy an answer, but all is well without one too.
    .c = There is no need to answer, but if you ever feel like it, a couple of lines will do.
    .d = I would be interested in your answer, but only if you have the time and the wish to write one.
    .e = I am not expecting an answer: it is enough for me that you have this letter.

reply-none =
    .a = There is no need to answer this letter: it is simply a greeting to you.
    .b = I am writing for no special reason, and I am not expecting an answer.
    .c = Please do not trouble yourself about an answer: I simply enjoy writing to you.
    .d = This letter asks for nothing, you can simply read it.
    .e = No answer is needed, it is enough for me that you have this letter.

reply-address =
    .a = The return address is on the envelope.
    .b = Letters for me go to the return address on the envelope.
    .c = Just in case, there is a return address on the envelope.
    .d = I am putting the return address on the envelope, so that you have it at hand.

reply-kit =
    .a = Along with this letter come a blank sheet of paper and an envelope.
    .b = The sheet of paper and the envelope are for you to use as you like.
    .c = There is also a sheet of paper and an envelope here, if you have a use for them.
    .d = I am adding a sheet of paper and an envelope.

## wish

wish-health =
    .a = I wish you good health and calm, sound sleep.
    .b = I wish you good health and peace of mind.
    .c = I wish you good health and a calm week.
    .d = May you sleep well and wake up rested.
    .e = I wish you good health and cheerful thoughts.
    .f = May interesting books come your way, the kind one is sorry to finish.

wish-small =
    .a = And may there be a good moment in every day.
    .b = And may something make you smile today.
    .c = And may good memories come to mind often.
    .d = And may the weather be kind to you.
    .e = And may this evening be a pleasant one.
    .f = And may something good happen today, even if it is quite small.

## signature

signature-closing =
    .a = With warm greetings,
    .b = All the best,
    .c = With best wishes,
    .d = With respect and warmth,
    .e = Yours sincerely,

signature-name =
    .a = { $writerName }
