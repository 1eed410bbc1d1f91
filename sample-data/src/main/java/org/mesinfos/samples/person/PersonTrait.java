package org.mesinfos.samples.person;

/** Special characteristic of a person. Of every twenty people, the first ones have one of them each. */
public enum PersonTrait {
    /** Shares home, e-mail and a joint account with the next person. */
    FIRST_OF_COUPLE,
    SECOND_OF_COUPLE,
    /** Shares home, family name and birth date with the next person. */
    FIRST_TWIN,
    SECOND_TWIN,
    /** Has an account that is in no customer file. */
    UNCLAIMED_ACCOUNT,
    /** Is missing from the first customer file of the bank. */
    LATE_PROFILE,
    /** Moves: the second customer file and the second portfolio contain another address. */
    MOVING,
    /** Has two customer references at one shop. */
    TWO_CARDS,
    /** Is not in the registry and has the same name as the next person. */
    UNREGISTERED,
    /** Ends a contract, which is missing from the second portfolio. */
    LEAVING,
    /** Takes out a contract, which is only in the second portfolio. */
    JOINING,
    ORDINARY;

    private static final int PATTERN = 20;

    /** Returns the role of an index. The last person does not start a pair. */
    static PersonTrait of(int index, int people) {
        PersonTrait role = ofPosition(index % PATTERN);
        boolean startsPair = role == FIRST_OF_COUPLE || role == FIRST_TWIN;
        return startsPair && index + 1 == people ? ORDINARY : role;
    }

    private static PersonTrait ofPosition(int place) {
        return switch (place) {
            case 0 -> FIRST_OF_COUPLE;
            case 1 -> SECOND_OF_COUPLE;
            case 2 -> FIRST_TWIN;
            case 3 -> SECOND_TWIN;
            case 4 -> UNCLAIMED_ACCOUNT;
            case 5 -> LATE_PROFILE;
            case 6 -> MOVING;
            case 7 -> TWO_CARDS;
            case 8, 18 -> UNREGISTERED;
            case 9 -> LEAVING;
            case 10 -> JOINING;
            default -> ORDINARY;
        };
    }

    boolean isSecondOfPair() {
        return this == SECOND_OF_COUPLE || this == SECOND_TWIN;
    }
}
