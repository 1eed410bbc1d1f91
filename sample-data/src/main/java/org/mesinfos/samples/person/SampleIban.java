package org.mesinfos.samples.person;

/** Account numbers of fictitious banks with valid IBAN and RIB check digits. */
public final class SampleIban {

    private SampleIban() {}

    /**
     * Returns a French IBAN.
     *
     * @param bank bank code, five digits
     * @param branch branch code, five digits
     * @param account at most eleven digits
     */
    public static String french(String bank, String branch, long account) {
        String number = padded(account, 11);
        String basic = bank + branch + number + CheckDigits.rib(bank, branch, number);
        return "FR" + CheckDigits.frenchIban(basic) + basic;
    }

    private static String padded(long number, int width) {
        String digits = String.valueOf(number);
        return "0".repeat(width - digits.length()) + digits;
    }
}
