package org.mesinfos.samples.person;

/** Generator of account numbers of the two fictitious banks. */
final class AccountNumberGenerator {

    private static final String ATLANTIDE = "30099";
    private static final String BOREAL = "39988";
    private static final int KINDS = 4;

    private final ReferenceGenerator numbers;

    AccountNumberGenerator(ReferenceGenerator numbers) {
        this.numbers = numbers;
    }

    String atlantide(int index) {
        return iban(ATLANTIDE, index, 0);
    }

    String boreal(int index) {
        return iban(BOREAL, index, 1);
    }

    /** Returns the joint account of the couple with this index and the next. */
    String joint(int index) {
        return iban(ATLANTIDE, index, 2);
    }

    /** Returns the account that is in no customer file. */
    String unclaimed(int index) {
        return iban(ATLANTIDE, index, 3);
    }

    private String iban(String bank, int index, int kind) {
        String branch = "0000" + (1 + index % 7);
        return SampleIban.french(
                bank, branch, Long.parseLong(numbers.reference(10, (long) index * KINDS + kind, "account")));
    }
}
