"""Small words that give a language away, for telling apart the languages letters are written in."""

from __future__ import annotations

_WORDS = {
    "ru": """
        и в не на я что с а как по это но из у за так же от ты к о мы он она вы бы для только ещё еще мне меня тебе
        вам когда если был была были есть очень или ли уже нет где чтобы
    """,
    "uk": """
        і в не на я що з а як по це але із у за так же від ти до о ми він вона ви би для тільки ще мені мене тобі
        вам коли якщо був була були є дуже або чи вже немає де щоб та й про
    """,
    "be": """
        і ў не на я што з а як па гэта але у за так жа ад ты да аб мы ён яна вы бы для толькі яшчэ мне мяне табе вам
        калі быў была былі ёсць вельмі або ці ўжо няма дзе каб ды пра
    """,
    "en": """
        the and of to a in is it you that he was for on are with as i his they be at this have from or had by but
        not what all were we when your can said there an which their if will up my me so would about
    """,
    "de": """
        und der die das ich nicht ist es ein eine zu in den mit sich auf für von dem im wir sie du auch an dass wie
        aber hat als bei nach wenn oder noch so um am aus einen mir mich dir dich war nur schon
    """,
    "fr": """
        et le la les de un une des du je tu il elle nous vous que qui ne pas est dans pour sur avec ce cette mais au
        aux par plus se son sa ses mon ma mes ton ta tes j'ai c'est ont sont très où
    """,
    "es": """
        y el la los las de un una que en no es por con para se su lo al del como más pero me te mi tu yo muy hay
        está este esta son fue cuando todo también porque sin sobre
    """,
    "pl": """
        i w nie na się z do to że jest jak o ale po co tak za od już przez czy ja ty mi ci dla tylko jeszcze był
        była bardzo może kiedy gdy są oraz ten ta te mnie ciebie
    """,
    "it": """
        e il la le di un una che in non è per con si lo gli del della dei delle nel ma mi ti io tu molto sono come
        anche più questo questa da al alla ho hai ha quando perché
    """,
    "tr": """
        ve bir bu da de için çok ben sen ne ile gibi daha var yok ama o mi mı mu mü her kadar sonra ki olarak şey en
        bana sana benim senin değil oldu
    """,
}

FUNCTION_WORDS = {language: frozenset(words.split()) for language, words in _WORDS.items()}
"""By ISO 639-1 code."""
