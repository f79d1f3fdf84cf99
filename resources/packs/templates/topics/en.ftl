### Sentences about the reader's interests, English. See topics.toml.
### "<topic>-share" speaks of the interest and the writer, "<topic>-question" asks.
### The same id and letter says the same thing in every language.

astronomy-share =
    .a = I remember reading that you like astronomy; I can only find the Great Bear, and I am proud of it every time.
    .b = On clear evenings I go out on the balcony to look at the stars, so I was glad to read that you like astronomy.
    .c = It seems you like astronomy; what amazes me most is how old the light of the stars is.

astronomy-question =
    .a = Which constellation did you first learn to find?
    .b = Which planet would you most like to see through a telescope?
    .c = What in the sky has surprised you most?

biology-share =
    .a = I remember reading that you are interested in biology; I can spend half an hour watching ants carry a crumb.
    .b = As a child I grew a bean in a jar and looked at it ten times a day, so I was glad to read that you like biology.
    .c = It seems you like biology; I know few plants by name, but I look at every leaf.

biology-question =
    .a = Which plant or animal could you talk about for longest?
    .b = What has surprised you most in living nature?
    .c = Have you ever grown something from a seed and watched it every day?

birds-share =
    .a = I remember reading that you like birds; I can tell a sparrow from a starling, and that is about all.
    .b = When a thrush sings I always stop to listen, so I was glad to read that you like birds.
    .c = It seems you like birds; in the mornings I guess by ear who is singing, and I am nearly always wrong.

birds-question =
    .a = Which bird do you recognise by its voice?
    .b = Do you remember the first bird you stopped to look at?
    .c = Which bird do you find the funniest?

board-games-share =
    .a = I remember reading that you like board games; I always read the rules aloud and then do everything wrong.
    .b = My favourite games are those in which even the loser laughs, so I was glad to read that you like board games.
    .c = It seems you like board games; I often lose, but I love the clicking of the pieces on the board.

board-games-question =
    .a = Which game did you play most as a child?
    .b = Which games do you prefer: those that make you think or those that make you laugh?
    .c = Which game would you choose for a long rainy evening?

books-share =
    .a = I remember reading that you like reading; there is always a pile of books by my bed, and it never gets any smaller.
    .b = I like going to the library for the smell alone, so I was glad to read that you like books.
    .c = It seems you like reading; I often read the same page twice because my thoughts have wandered off.

books-question =
    .a = Which book would you give to a good friend?
    .b = Where did you most like to read as a child?
    .c = Which children’s book do you remember best?

cats-share =
    .a = I remember reading that you like cats; a cat I know believes that any sheet of paper is a bed.
    .b = I stop for every cat in our street, so I was glad to read that you like cats.
    .c = It seems you like cats; I admire how they can fall asleep absolutely anywhere.

cats-question =
    .a = Have you ever had a cat, and what was its name?
    .b = Which habit of cats amuses you most?
    .c = Do cats understand words, in your opinion, or only the tone of voice?

chess-share =
    .a = I remember reading that you like chess; I only know how the pieces move, but I like watching a game in the park.
    .b = I play chess badly but with pleasure, so I was glad to read that you like it too.
    .c = It seems you like chess; at home we have an old wooden board on which a button stands in for one of the pawns.

chess-question =
    .a = Who taught you to play chess?
    .b = Do you prefer quick games of chess or long, slow ones?
    .c = Is there a game of chess that you remember to this day?

coffee-tea-share =
    .a = I remember reading that you value a good cup of tea or coffee; my own favourite cup is chipped, and I wouldn’t part with it.
    .b = My morning does not begin until the kitchen smells of something freshly brewed, so I was glad to read that you like tea or coffee.
    .c = It seems you like tea or coffee; I burn my tongue every time because I cannot wait.

coffee-tea-question =
    .a = How do you like it best: with lemon, with milk or with nothing at all?
    .b = Is there a cup that you remember from your childhood?
    .c = What goes best with a hot cup in the evening, in your opinion?

computers-share =
    .a = I remember reading that you like computers; I mostly ask mine very politely to work.
    .b = I still remember the hum of my first computer, so I was glad to read that you like computers.
    .c = It seems you like computers; I admire people who can explain them in simple words.

computers-question =
    .a = What could the very first program you wrote do?
    .b = What was your first computer like?
    .c = What do you enjoy most about computers?

cooking-share =
    .a = I remember reading that you like cooking; I have three dishes that always work, and one of them is soup.
    .b = I cook every day and still burn the onions, so I was glad to read that you like cooking.
    .c = It seems you like cooking; my own kitchen smells mostly of garlic and dill.

cooking-question =
    .a = What was the first thing you learned to cook?
    .b = Which do you trust more in the kitchen: the recipe or your own feeling?
    .c = Which spice do you like best?

crosswords-share =
    .a = I remember reading that you like crosswords; I always get stuck at the names of rivers.
    .b = Crosswords are most fun aloud and in company, so I was glad to read that you like them.
    .c = It seems you like crosswords; I write in pencil and rub out a great deal.

crosswords-question =
    .a = Which crosswords do you prefer: easy ones or those that last a whole week?
    .b = Which word from a crossword do you remember because it was so funny?
    .c = Where do you begin: with the longest word or with the easiest?

cycling-share =
    .a = I remember reading that you like cycling; my bicycle squeaks so much that I need no bell.
    .b = A bicycle with a basket always puts me in a good mood, so I was glad to read that you like cycling.
    .c = It seems you like cycling; I love going downhill when the wind hums in my ears.

cycling-question =
    .a = Which bicycle ride do you remember best?
    .b = What was your first bicycle like?
    .c = Which do you prefer: a smooth road or a forest path?

dogs-share =
    .a = I remember reading that you like dogs; the neighbours’ dog carries off my slippers and always brings them back.
    .b = There is a cheerful old spaniel I always look out for in the street, so I was glad to read that you like dogs.
    .c = It seems you like dogs; in our yard I know more dogs by name than people.

dogs-question =
    .a = Which dog do you remember best of all?
    .b = Which do you prefer: big dogs or small ones?
    .c = What is the funniest thing you have ever seen a dog do?

drawing-share =
    .a = I remember reading that you like drawing; my cats look like potatoes, but I keep drawing them.
    .b = I carry a small pencil in my pocket but rarely dare to use it, so I was glad to read that you like drawing.
    .c = It seems you like drawing; what I love most is the smell of a freshly sharpened pencil.

drawing-question =
    .a = What do you like to draw most?
    .b = Which do you prefer: pencil, ink or paint?
    .c = Which painting could you look at for a whole hour?

films-share =
    .a = I remember reading that you like films; I am fond of old comedies in which everything ends with a dance.
    .b = I often go to a small cinema where the seats creak, so I was glad to read that you like films.
    .c = It seems you like films; I always stay until the very end of the credits.

films-question =
    .a = Which film could you watch again and again?
    .b = Which film makes you laugh every time?
    .c = From which film do you remember the music best?

fishing-share =
    .a = I remember reading that you like fishing; all I brought home from a whole day at the river was a sunburnt nose.
    .b = I don’t fish, but I love sitting by the water at dawn, so I was glad to read that you like fishing.
    .c = It seems you like fishing; I know one angler whose fish grows bigger every time he tells the story.

fishing-question =
    .a = Where do you prefer to fish: on a river, a lake or the sea?
    .b = Which catch do you remember best?
    .c = What do you like most about fishing: the quiet, the morning or the catch?

football-share =
    .a = I remember reading that you like football; I only understand the rules when somebody explains them with sugar lumps on the table.
    .b = The children in our yard play until dark, and they are fun to listen to, so I was glad to read that you like football.
    .c = It seems you like football; I watch the faces of the spectators more than the ball.

football-question =
    .a = Where did you play football as a child: on grass, in the yard or on sand?
    .b = Which match do you remember best?
    .c = In which position did you most like to play?

gardening-share =
    .a = I remember reading that you like gardening; three tomatoes ripened on my balcony, and I was as proud as if it had been a whole field.
    .b = There is parsley growing on my windowsill, so I was glad to read that you like gardening.
    .c = It seems you like gardening; I love the smell of earth after watering.

gardening-question =
    .a = What has always grown best for you?
    .b = What would you plant first in a new garden?
    .c = Which garden smell do you like most?

guitar-share =
    .a = I remember reading that you like the guitar; I know three chords, and the neighbours know them too.
    .b = I can listen to a guitar for a whole evening, so I was glad to read that you like it.
    .c = It seems you like the guitar; I love the sound of somebody tuning it before playing.

guitar-question =
    .a = Which song did you first learn on the guitar?
    .b = What do you enjoy more: playing alone or with someone singing along?
    .c = What sounds best on the guitar, in your opinion?

hiking-share =
    .a = I remember reading that you like hiking; my longest hike lasted a day, and the bread on the hilltop tasted better than any cake.
    .b = I like walking in the woods, even if I soon get tired, so I was glad to read that you like hiking.
    .c = It seems you like hiking; what I love most is the moment when you take off the rucksack.

hiking-question =
    .a = Which hike do you remember most often?
    .b = What tastes best to you when you stop for a rest?
    .c = What, in your opinion, should nobody go hiking without?

history-share =
    .a = I remember reading that you like history; I enjoy reading how people lived three hundred years ago, what they ate and how they kept warm.
    .b = I can spend half a day in a small museum among spinning wheels and jugs, so I was glad to read that you like history.
    .c = It seems you like history; what I would most like to see is how bells were cast in the old days.

history-question =
    .a = Which distant century would you like to visit for one day?
    .b = Which ancient city do you find most interesting?
    .c = Which very old object have you once held in your hands?

knitting-share =
    .a = I remember reading that you like knitting; I have been working on the same scarf for two years.
    .b = My grandmother taught me the first stitches and I forgot all the rest, but I was glad to read that you like knitting.
    .c = It seems you like knitting; what I enjoy most is choosing the colour of the yarn.

knitting-question =
    .a = What was the first thing you ever knitted?
    .b = Which colours do you most like to knit with?
    .c = Which of the things you knitted was worn the longest?

languages-share =
    .a = I remember reading that you like languages; I stick lists of new words on the fridge and learn them while the soup is cooking.
    .b = I have been learning one language for years and still mix up the endings, so I was glad to read that you like languages.
    .c = It seems you like languages; I love words for which there is no exact translation.

languages-question =
    .a = Which language do you most like listening to?
    .b = What is your favourite word in your own language?
    .c = How do you remember new words best: by ear, from books or from songs?

mathematics-share =
    .a = I remember reading that you like mathematics; at school I liked geometry best, because of the drawings.
    .b = I am slow with numbers but love a neat explanation, so I was glad to read that you like mathematics.
    .c = It seems you like mathematics; somebody once told me that a good solution is like a good melody, and I would like to believe it.

mathematics-question =
    .a = Which mathematical idea do you find the most elegant?
    .b = Do you remember the book or the lesson that made you like mathematics?
    .c = What would you say to someone who has been afraid of mathematics since school?

mushrooms-share =
    .a = I remember reading that you like picking mushrooms; the only ones I dare to pick are chanterelles.
    .b = I like the smell of dried mushrooms better than any perfume, so I was glad to read that you like picking them.
    .c = It seems you like picking mushrooms; I usually come back with a basket of fir cones.

mushrooms-question =
    .a = Which mushroom are you happiest to find?
    .b = What do you think is the tastiest thing to cook from mushrooms?
    .c = Who first showed you how to tell mushrooms apart?

music-share =
    .a = I remember reading that you like music; I can hardly play anything, but there is always a tune in my head.
    .b = When I listen to music while washing up, the plates have to wait, so I was glad to read that you like music.
    .c = It seems you like music; I discover new songs late and then listen to them for weeks.

music-question =
    .a = What did you listen to most in your school days?
    .b = Which concert do you remember to this day?
    .c = What music suits a rainy day best, in your opinion?

nature-share =
    .a = I remember reading that you like nature; I can stand by a stream for a long time, just listening.
    .b = On Sundays I walk to a pond with ducks on the edge of town, so I was glad to read that you like nature.
    .c = It seems you like nature; what I love most is the smell of the forest after rain.

nature-question =
    .a = Which sound in nature do you like most?
    .b = Which tree is your favourite?
    .c = What has impressed you most in nature?

novels-share =
    .a = I remember reading that you like novels; I read slowly and always look at the last page first.
    .b = There are more thick novels on my shelf than I can ever read, so I was glad to read that you like novels.
    .c = It seems you like novels; I love the ones in which somebody is travelling and it rains.

novels-question =
    .a = Which novel would you like to read for the first time once again?
    .b = Do you prefer long novels or short ones?
    .c = With which character from a novel would you like to have supper?

photography-share =
    .a = I remember reading that you like photography; my own pictures usually come out crooked, but I am fond of them.
    .b = I can look through old family pictures for hours, so I was glad to read that you like photography.
    .c = It seems you like photography; I wait a long time for the right light, and then a cloud arrives.

photography-question =
    .a = What do you prefer to take pictures of: people, animals or landscapes?
    .b = Which pictures do you prefer: colour or black and white?
    .c = Is there a picture that you can see clearly even with closed eyes?

physics-share =
    .a = I remember reading that you are interested in physics; I can look at a soap bubble for ages and wonder where its colours come from.
    .b = I understand little of science but love asking why the sky is blue, so I was glad to read that you like physics.
    .c = It seems you like physics; for me it begins with the kettle, which sings before it boils.

physics-question =
    .a = Which everyday phenomenon do you most enjoy explaining?
    .b = Do you remember an experiment that surprised you?
    .c = Which book about physics would you give to a beginner?

piano-share =
    .a = I remember reading that you like the piano; as a child I practised the same waltz for a whole year.
    .b = When somebody in the house practises scales I listen with pleasure, so I was glad to read that you like the piano.
    .c = It seems you like the piano; I just strike single notes and listen to them fade.

piano-question =
    .a = Which piano piece do you love most?
    .b = Do you prefer to play the piano or to listen to it?
    .c = Do you remember the first piano you ever sat down at?

poetry-share =
    .a = I remember reading that you like poetry; I know only a few poems by heart, mostly about autumn.
    .b = A thin book of poems lies on my bedside table, so I was glad to read that you like poetry.
    .c = It seems you like poetry; I read poems aloud when nobody can hear me.

poetry-question =
    .a = Which poem would you read aloud first?
    .b = Do you prefer poems that rhyme or those that do not?
    .c = Is there a poet you have kept coming back to since school?

running-share =
    .a = I remember reading that you like running; I run slowly, and old ladies with dogs overtake me.
    .b = I admire people who go running even in the rain, so I was glad to read that you like running.
    .c = It seems you like running; what I like most is the minute afterwards, when your breath grows calm again.

running-question =
    .a = Where is it nicest to run, in your opinion: in a park, by the water or in the woods?
    .b = Do you prefer running to music or in silence?
    .c = How did your love of running begin?

science-fiction-share =
    .a = I remember reading that you like science fiction; as a child I firmly believed in a little house on the Moon.
    .b = I like stories about distant planets when there is a cat in them, so I was glad to read that you like science fiction.
    .c = It seems you like science fiction; I have read very little of it and would be happy to get some advice.

science-fiction-question =
    .a = Which science fiction book should one begin with?
    .b = Which invented planet would you like to look at?
    .c = Which invention from books would be most useful in the kitchen?

sport-share =
    .a = I remember reading that you like sport; I do morning exercises to the radio and always mix up left and right.
    .b = I play table tennis badly, but with great enthusiasm, so I was glad to read that you like sport.
    .c = It seems you like sport; I watch gymnasts and cannot understand how they do it.

sport-question =
    .a = Which sport did you like most at school?
    .b = Which do you prefer: doing sport or watching it?
    .c = Which competition do you remember best?

swimming-share =
    .a = I remember reading that you like swimming; I swim slowly, on my back, and mostly look at the sky.
    .b = After a swim I always eat for two, so I was glad to read that you like swimming.
    .c = It seems you like swimming; what I love most is the first minute in cold water.

swimming-question =
    .a = Where did you learn to swim?
    .b = Which do you prefer to swim in: the sea, a lake or a river?
    .c = Which place for swimming do you remember with the most pleasure?

theatre-share =
    .a = I remember reading that you like the theatre; what I love most is the moment when the lights go down.
    .b = I was once given the part of a tree in a school play and have been fond of the theatre ever since, so I was glad to read that you like it too.
    .c = It seems you like the theatre; I always get a seat from which only half the stage can be seen.

theatre-question =
    .a = Which play do you remember best?
    .b = Which do you prefer: comedies or serious plays?
    .c = Which part would you like to play yourself?

trains-share =
    .a = I remember reading that you like trains; I sleep best to the sound of the wheels.
    .b = As a child I could watch trains for hours, so I was glad to read that you like them.
    .c = It seems you like trains; I love it when spoons begin to tinkle in the glasses as the carriage starts to move.

trains-question =
    .a = Which trains do you prefer: old steam engines or modern ones?
    .b = Do you remember what you liked most about trains as a child?
    .c = Which railway station do you like best?

travel-share =
    .a = I remember reading that you like travelling; I am fond of small stations where the train stops for only a minute.
    .b = I travel little but love books about journeys, so I was glad to read that you like travelling.
    .c = It seems you like travelling; I remember every journey by its smell, the last one by thyme.

travel-question =
    .a = Which journey do you most enjoy remembering?
    .b = What was the tastiest thing you ever ate on a journey?
    .c = How do you like to travel best: by train, by boat or on foot?
