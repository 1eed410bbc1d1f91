package org.mesinfos.samples.person;

/** Account numbers of the two invented banks. */
public final class Accounts {

    private static final String ATLANTIDE = "30099";
    private static final String BOREAL = "39988";
    private static final int KINDS = 4;

    private final Numbers numbers;

    Accounts(Numbers numbers) {
        this.numbers = numbers;
    }

    String atlantide(int index) {
        return iban(ATLANTIDE, index, 0);
    }

    String boreal(int index) {
        return iban(BOREAL, index, 1);
    }

    /** The account that the couple of this index and the next holds together. */
    String joint(int index) {
        return iban(ATLANTIDE, index, 2);
    }

    /** The account that no customer file claims. */
    String unclaimed(int index) {
        return iban(ATLANTIDE, index, 3);
    }

    private String iban(String bank, int index, int kind) {
        String branch = "0000" + (1 + index % 7);
        return Iban.french(bank, branch, Long.parseLong(numbers.scattered(10, (long) index * KINDS + kind, "account")));
    }
}
