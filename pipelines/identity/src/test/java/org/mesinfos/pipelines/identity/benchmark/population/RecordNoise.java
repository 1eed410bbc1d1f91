package org.mesinfos.pipelines.identity.benchmark.population;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * Errors and changes of the records of a source, as shares of the records.
 *
 * @param typos share of texts with a typing error; some have more
 * @param dates share of dates with a slip
 * @param wrongDates share of dates that are of another member of the household, or of nobody
 * @param nicknames share of given names in a short form
 * @param swapped share of records with given and family name exchanged
 * @param otherFamily share of women under the name before or after marriage
 * @param moved share of records with another address
 * @param otherContact share of records with another e-mail address or telephone
 */
record RecordNoise(
        double typos,
        double dates,
        double wrongDates,
        double nicknames,
        double swapped,
        double otherFamily,
        double moved,
        double otherContact) {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /** Returns a text, at times with one typing error or more. */
    String text(String right, Random chance) {
        String text = right;
        for (double share = typos; chance.nextDouble() < share && text.length() > 2; share /= 2) {
            text = typo(text, chance);
        }
        return text;
    }

    private static String typo(String right, Random chance) {
        int at = chance.nextInt(right.length() - 1);
        String letter = String.valueOf(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        return switch (chance.nextInt(4)) {
            case 0 -> right.substring(0, at) + right.substring(at + 1);
            case 1 -> right.substring(0, at) + letter + right.substring(at);
            case 2 -> right.substring(0, at) + letter + right.substring(at + 1);
            default -> right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);
        };
    }

    /** Returns a date, at times with a slip, or the other date. */
    String date(LocalDate right, LocalDate other, Random chance) {
        if (chance.nextDouble() < wrongDates) {
            return other.toString();
        }
        if (chance.nextDouble() >= dates) {
            return right.toString();
        }
        if (right.getDayOfMonth() <= 12 && chance.nextInt(4) == 0) {
            return String.format(
                    Locale.ROOT, "%d-%02d-%02d", right.getYear(), right.getDayOfMonth(), right.getMonthValue());
        }
        char[] digits = right.toString().toCharArray();
        int[] places = {2, 3, 3, 6, 8, 9, 9};
        int place = places[chance.nextInt(places.length)];
        digits[place] = (char) ('0' + chance.nextInt(place == 8 ? 3 : place == 6 ? 2 : 10));
        return new String(digits);
    }
}
