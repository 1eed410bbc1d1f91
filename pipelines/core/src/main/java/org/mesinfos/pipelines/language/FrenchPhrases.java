package org.mesinfos.pipelines.language;

import java.util.List;
import java.util.regex.Pattern;

/**
 * French for the phrases with which readers describe a rejected row. A phrase that is not known stays in English, so that
 * nothing is lost. Stateless.
 */
public final class FrenchPhrases {

    private static final List<Phrase> PHRASES = List.of(
            phrase("\\bline (\\d+)", "ligne $1"),
            phrase("^file$", "fichier"),
            phrase("^empty$", "vide"),
            phrase("^a value$", "une valeur"),
            phrase("^an? (?:date|day) that does not exist(?: in the calendar)?$", "une date qui n’existe pas"),
            phrase("^date (.+)$", "une date $1"),
            phrase("^time (.+)$", "une date et heure $1"),
            phrase("^duration (.+)$", "une durée $1"),
            phrase("^whole number$", "un nombre entier"),
            phrase("^a whole number of minutes$", "un nombre entier de minutes"),
            phrase("^number with decimal mark ,$", "un nombre, avec une virgule décimale"),
            phrase("^number with decimal mark \\.$", "un nombre, avec un point décimal"),
            phrase(
                    "^number that shows its decimal mark, a point or a comma$",
                    "un nombre, avec un point ou une virgule décimale"),
            phrase("^no bytes$", "aucun contenu"),
            phrase("^a file with content$", "un fichier qui a un contenu"),
            phrase("^a file of type (\\S+)$", "un fichier de type $1"),
            phrase(": is it your column \"(.+)\"\\?$", "\u00a0: est-ce votre colonne «\u00a0$1\u00a0»\u00a0?"),
            phrase("^column \"([^\"]+)\"", "colonne «\u00a0$1\u00a0»"),
            phrase("^(\\d+) columns$", "$1 colonnes"),
            phrase("^one of (.+)$", "l’un de $1"),
            phrase("^true, yes, oui, 1 or false, no, non, 0$", "oui, true, 1 ou non, false, 0"),
            phrase("^a debit or a credit$", "un débit ou un crédit"),
            phrase("^a text that matches (.+)$", "un texte qui correspond à $1"),
            phrase("^a quote that does not close$", "un guillemet qui n’est pas refermé"),
            phrase("^quotes in pairs$", "des guillemets par paires"),
            phrase("^at most (\\d+) digits before the decimal mark$", "au plus $1 chiffres avant la virgule"),
            phrase("^at most (\\d+)$", "au plus $1"),
            phrase(
                    "^a file of type (\\S+) that no connector takes$",
                    "un fichier de type $1 qu’aucun connecteur ne lit"),
            phrase("^a file that exactly one connector recognises$", "un fichier qu’un seul connecteur reconnaît"),
            phrase("\\b(\\d+) values?\\b", "$1 valeurs"),
            phrase("\\b1 letter\\b", "1 lettre"),
            phrase("\\b(\\d+) letters\\b", "$1 lettres"),
            phrase("\\b1 digit\\b", "1 chiffre"),
            phrase("\\b(\\d+) digits\\b", "$1 chiffres"),
            phrase("\\b1 space\\b", "1 espace"),
            phrase("\\b(\\d+) spaces\\b", "$1 espaces"),
            phrase("\\b1 other character\\b", "1 autre signe"),
            phrase("\\b(\\d+) other characters\\b", "$1 autres signes"),
            phrase("(\\d+ (?:lettres?|chiffres?|espaces?)) and (\\d)", "$1 et $2"),
            phrase("\\bdd\\b", "JJ"),
            phrase("\\byyyy\\b", "AAAA"),
            phrase("\\bYYYY-MM-DD", "AAAA-MM-JJ"),
            phrase(" or ", " ou "));

    private FrenchPhrases() {}

    private record Phrase(Pattern english, String french) {}

    /** Returns a phrase in French, or as far as it is known. */
    public static String translate(String english) {
        String french = english;
        for (Phrase phrase : PHRASES) {
            french = phrase.english().matcher(french).replaceAll(phrase.french());
        }
        return french;
    }

    private static Phrase phrase(String english, String french) {
        return new Phrase(Pattern.compile(english), french);
    }
}
