package org.mesinfos.pipelines.identity;

import java.math.BigInteger;

/** The key of a French or Monegasque account number (RIB): two digits that make the whole number divisible by 97. Stateless. */
public final class RibKey {

    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    /** Digit of each letter: A and J are 1, B, K and S are 2, and so on. */
    private static final String DIGITS = "12345678912345678923456789";

    private RibKey() {}

    /**
     * Returns whether a number ends with its key.
     *
     * @param rib bank, branch, number and key: 23 digits and capital letters
     */
    public static boolean isValid(String rib) {
        return remainder(rib) == 0;
    }

    /**
     * Returns the key of a number.
     *
     * @param number bank, branch and number: 21 digits and capital letters
     */
    static String of(String number) {
        int key = MODULUS.intValue() - remainder(number + "00");
        return (key < 10 ? "0" : "") + key;
    }

    private static int remainder(String rib) {
        StringBuilder digits = new StringBuilder(rib.length());
        for (int i = 0; i < rib.length(); i++) {
            char c = rib.charAt(i);
            digits.append(c >= 'A' && c <= 'Z' ? DIGITS.charAt(c - 'A') : c);
        }
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }
}
