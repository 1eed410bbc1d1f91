package org.mesinfos.samples.person;

import java.math.BigInteger;

/** Check digits of standard numbers. */
public final class CheckDigits {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** Returns the key of a French RIB, two digits: 97 - (89 bank + 15 branch + 3 account) mod 97. */
    static String rib(String bank, String branch, String account) {
        long weighted = 89 * Long.parseLong(bank) + 15 * Long.parseLong(branch) + 3 * Long.parseLong(account);
        return twoDigits(97 - weighted % 97);
    }

    /** Returns the check digits of an IBAN (ISO 13616): 98 - (number, country as digits, 00) mod 97. France is 1527. */
    static String frenchIban(String basicNumber) {
        return twoDigits(
                98 - new BigInteger(basicNumber + "152700").mod(NINETY_SEVEN).intValue());
    }

    /** Returns the last digit of an EAN-13 with the given first twelve digits. */
    public static String ean13(String twelveDigits) {
        int sum = 0;
        for (int position = 0; position < twelveDigits.length(); position++) {
            sum += (twelveDigits.charAt(position) - '0') * (position % 2 == 0 ? 1 : 3);
        }
        return String.valueOf((10 - sum % 10) % 10);
    }

    /** Returns the last digit of an IMEI (3GPP TS 23.003, Luhn) with the given first fourteen digits. */
    public static String luhn(String fourteenDigits) {
        int sum = 0;
        for (int position = 0; position < fourteenDigits.length(); position++) {
            int digit = (fourteenDigits.charAt(position) - '0') * (position % 2 == 0 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return String.valueOf((10 - sum % 10) % 10);
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
