package org.mesinfos.pipelines.identity.benchmark.population;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/** Errors of the values of a record: typing errors, wrong digits of dates, missing values. */
record Corruption(double typos, double wrongDates, double missing) {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /** Returns a text with a typing error at times, or "". */
    String text(String right, Random chance) {
        return chance.nextDouble() < missing ? "" : typo(right, chance);
    }

    /** Returns a text with a typing error at times. */
    String typo(String right, Random chance) {
        if (right.length() < 3 || chance.nextDouble() >= typos) {
            return right;
        }
        int at = 1 + chance.nextInt(right.length() - 2);
        String letter = String.valueOf(LETTERS.charAt(chance.nextInt(LETTERS.length())));
        return switch (chance.nextInt(4)) {
            case 0 -> right.substring(0, at) + right.substring(at + 1);
            case 1 -> right.substring(0, at) + letter + right.substring(at);
            case 2 -> right.substring(0, at) + letter + right.substring(at + 1);
            default -> right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);
        };
    }

    /** Returns a value or "". */
    String whole(String right, Random chance) {
        return chance.nextDouble() < missing ? "" : right;
    }

    /** Returns a date, at times with a wrong digit or with day and month exchanged, or "". */
    String date(LocalDate right, Random chance) {
        if (chance.nextDouble() < missing) {
            return "";
        }
        if (chance.nextDouble() >= wrongDates) {
            return right.toString();
        }
        if (right.getDayOfMonth() <= 12 && chance.nextInt(4) == 0) {
            return String.format(
                    Locale.ROOT, "%d-%02d-%02d", right.getYear(), right.getDayOfMonth(), right.getMonthValue());
        }
        char[] digits = right.toString().toCharArray();
        int[] places = {3, 6, 8, 9, 9};
        int place = places[chance.nextInt(places.length)];
        digits[place] = (char) ('0' + chance.nextInt(place == 8 ? 3 : 10));
        return new String(digits);
    }
}
