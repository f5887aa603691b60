import pytest

from onrecord.ingest.language import is_english
from onrecord.lexicon.page import load_page_words

WORDS = load_page_words().function_words

ENGLISH = (
    "The two sides met in Vessin on Monday and agreed that the bridge would be opened before winter. "
    "Nobody from the ministry would say who had written the letter, or whether an answer had been sent. "
    "A guard at the gate said that he had seen three cars with foreign plates leave the yard at dawn. "
    "It was not clear where they had gone, and the telephones in the press office rang for a long time."
)
OTHERS = {
    "German": "Die beiden Seiten trafen sich am Montag in Vessin und vereinbarten, dass die Brücke vor dem Winter geöffnet wird. "
    "Niemand aus dem Ministerium wollte sagen, wer den Brief geschrieben hatte oder ob eine Antwort geschickt worden war. "
    "Ein Wächter am Tor sagte, er habe im Morgengrauen drei Wagen mit fremden Kennzeichen den Hof verlassen sehen. "
    "Es war nicht klar, wohin sie gefahren waren, und in der Pressestelle klingelten die Telefone eine lange Zeit.",
    "French": "Les deux parties se sont rencontrées lundi à Vessin et ont décidé que le pont serait ouvert avant l'hiver. "
    "Personne au ministère n'a voulu dire qui avait écrit la lettre, ni si une réponse avait été envoyée. "
    "Un garde de la porte a dit qu'il avait vu trois voitures aux plaques étrangères quitter la cour à l'aube. "
    "On ne savait pas où elles étaient allées, et les téléphones du service de presse ont sonné longtemps.",
    "Spanish": "Las dos partes se reunieron el lunes en Vessin y acordaron que el puente se abriría antes del invierno. "
    "Nadie del ministerio quiso decir quién había escrito la carta ni si se había enviado una respuesta. "
    "Un guardia de la puerta dijo que había visto salir del patio al amanecer tres coches con matrícula extranjera. "
    "No estaba claro adónde habían ido, y los teléfonos de la oficina de prensa sonaron durante mucho tiempo.",
    "Indonesian": "Kedua pihak bertemu di Vessin pada hari Senin dan sepakat bahwa jembatan itu akan dibuka sebelum musim dingin. "
    "Tidak seorang pun dari kementerian mau mengatakan siapa yang menulis surat itu, atau apakah jawaban telah dikirim. "
    "Seorang penjaga di gerbang berkata bahwa ia melihat tiga mobil berpelat asing meninggalkan halaman pada waktu fajar. "
    "Tidak jelas ke mana mereka pergi, dan telepon di kantor pers berdering untuk waktu yang sangat lama sekali hari itu.",
    "Russian": "Обе стороны встретились в понедельник в Вессине и договорились, что мост откроют до зимы. Никто в министерстве не сказал, кто написал письмо.",
    "Chinese": "双方星期一在维辛会面，同意在冬天之前开放大桥。外交部没有人愿意透露是谁写的信，也没有人知道是否已经回信。门口的警卫说，他在黎明时分看到三辆挂外国牌照的汽车离开院子。",
}


def test_english_is_english() -> None:
    assert is_english(ENGLISH, WORDS)


@pytest.mark.parametrize("language", OTHERS)
def test_another_language_is_not(language: str) -> None:
    assert not is_english(OTHERS[language], WORDS)


def test_a_few_words_are_too_few_to_tell() -> None:
    assert is_english("Ministre Dray: non.", WORDS)


def test_english_full_of_names_is_english() -> None:
    names = "Mira Dray, Tomas Orlat, Jean Selna, Hanne Corvell, Emin Tarkhal, Pieter Aalvik and Sunniva Rask of Vessin "
    assert is_english(names * 6 + ENGLISH, WORDS)
